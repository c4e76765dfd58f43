package dev.govcloud.provision.item;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.govcloud.api.request.CloudResourceRequest;
import dev.govcloud.api.request.CloudResourceRequestSpec.Resources;
import dev.govcloud.api.request.CloudResourceRequestStatus;
import dev.govcloud.api.request.CloudResourceRequestStatus.Snapshot;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The full example, approved with all that a catalogue can make. */
final class Requests {
  private static final ObjectMapper MAPPER = Serialization.yamlMapper();

  private Requests() {}

  static CloudResourceRequest full() {
    Path file =
        Path.of(System.getProperty("basedir.root", "../.."), "examples/03-full-request.yaml");
    try {
      CloudResourceRequest request =
          MAPPER.readValue(Files.readString(file), CloudResourceRequest.class);
      request.getMetadata().setUid("uid-1");
      request.getMetadata().setCreationTimestamp("2026-03-02T01:00:00Z");
      request.setStatus(new CloudResourceRequestStatus());
      request.getStatus().phase = "Approved";
      request.getStatus().approved = snapshot(request.getSpec().resources);
      return request;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Snapshot snapshot(Resources resources) {
    Snapshot made =
        Serialization.unmarshal(
            """
            filing: permits-1
            zone: Internet
            images: [{name: openeuler-22.03, image: registry/openeuler@1}]
            storageClasses:
            - {name: PerformanceDisk, storageClass: fast}
            - {name: Block, storageClass: block}
            - {name: File, storageClass: file}
            - {name: Object, storageClass: object}
            databaseImages: [{name: PostgreSQL 16, image: "registry/postgresql:16"}]
            gpuDevice: example.com/gpu
            """,
            Snapshot.class);
    made.resources = Serialization.clone(resources);
    return made;
  }

  static Order order(boolean running) {
    CloudResourceRequest request = full();
    return new Order(request, request.getStatus().approved, running);
  }
}
