package dev.govcloud.core.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.calendar.WorkCalendar;
import dev.govcloud.api.calendar.WorkCalendarSpec;
import dev.govcloud.api.policy.CloudPolicy;
import dev.govcloud.api.policy.CloudPolicySpec;
import dev.govcloud.api.policy.CloudPolicyStatus;
import dev.govcloud.api.unit.UsingUnit;
import dev.govcloud.api.unit.UsingUnitSpec;

/** Policies, calendars and units as somebody writes them, in as few words as possible. */
final class Written {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Written() {}

  /** A policy; single quotes stand for double ones. */
  static CloudPolicy policy(String name, String spec) {
    CloudPolicy policy = new CloudPolicy();
    policy.getMetadata().setName(name);
    policy.setSpec(spec(spec));
    policy.setStatus(null);
    return policy;
  }

  /** A policy that was edited after an earlier spec had come into force. */
  static CloudPolicy policy(String name, String spec, String lastGood) {
    CloudPolicy policy = policy(name, spec);
    policy.setStatus(new CloudPolicyStatus());
    policy.getStatus().inForce = spec(lastGood);
    return policy;
  }

  static CloudPolicySpec spec(String json) {
    return read(json, CloudPolicySpec.class);
  }

  static WorkCalendar calendar(int year, String... days) {
    WorkCalendar calendar = new WorkCalendar();
    calendar.getMetadata().setName("y" + year);
    calendar.setSpec(new WorkCalendarSpec());
    calendar.getSpec().year = year;
    calendar.getSpec().notice = "国办发明电〔" + (year - 1) + "〕7号";
    for (String date : days) {
      WorkCalendarSpec.Day day = new WorkCalendarSpec.Day();
      day.name = "假日";
      day.date = date;
      day.isOffDay = true;
      calendar.getSpec().days.add(day);
    }
    calendar.setStatus(null);
    return calendar;
  }

  static UsingUnit unit(String level, String county) {
    UsingUnit unit = new UsingUnit();
    unit.setSpec(new UsingUnitSpec());
    unit.getSpec().level = level;
    unit.getSpec().county = county;
    return unit;
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json.replace('\'', '"'), type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
