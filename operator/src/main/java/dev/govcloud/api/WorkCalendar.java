package dev.govcloud.api;

import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;import io.fabric8.kubernetes.model.annotation.Version;

/** The public holidays and shifted working days of one year. */
@Group(ApiVersion.GROUP)
@Version(ApiVersion.VERSION)
@Kind("WorkCalendar")
@Plural("workcalendars")
@ShortNames("wcal")@Categories(ApiVersion.CATEGORY)
@AdditionalPrinterColumn(name = "YEAR", jsonPath = ".spec.year")
@AdditionalPrinterColumn(
    name = "READY",
    jsonPath = ".status.conditions[?(@.type==\"Ready\")].status")
@AdditionalPrinterColumn(
    name = "AGE",
    jsonPath = ".metadata.creationTimestamp",
    type = AdditionalPrinterColumn.Type.DATE)
public class WorkCalendar extends CustomResource<WorkCalendarSpec, WorkCalendarStatus> {}
