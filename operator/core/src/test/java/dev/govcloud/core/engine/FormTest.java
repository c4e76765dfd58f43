package dev.govcloud.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes a difference in the canonical form and what does not. */
class FormTest {
  private static final Form FORM =
      new Form(
          "v1",
          List.of(
              "title",
              "lent=false",
              "copies=1",
              "shelf.room",
              "chapters[name].pages",
              "chapters[name].plates=0",
              "volumes[#].pages",
              "notes[].by",
              "notes[].text",
              "words[]"));

  @ParameterizedTest(name = "the same: {0} and {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | {lent: false, copies: 1}",
        "{} | {title: '', shelf: {}, chapters: [], notes: [], words: []}",
        "{} | {title: null, shelf: {room: null}, chapters: null}",
        "{title: a} | {title: a, colour: red}",
        "{chapters: [{name: a, pages: 1}]} | {chapters: [{pages: 1, name: a, plates: 0, of: 3}]}",
        "{chapters: [{name: a}, {name: b}]} | {chapters: [{name: b}, {name: a}]}",
        "{notes: [{by: x}, {text: y}]} | {notes: [{text: y}, {by: x, when: today}]}",
        "{words: [b, a]} | {words: [a, b]}",
        "{shelf: {room: '7'}} | {shelf: {room: 7}}"
      })
  void same(String a, String b) {
    assertThat(FORM.normal(json(a))).isEqualTo(FORM.normal(json(b)));
    assertThat(FORM.digest(json(a))).isEqualTo(FORM.digest(json(b)));
  }

  @ParameterizedTest(name = "different: {0} and {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | {lent: true}",
        "{} | {copies: 0}",
        "{} | {chapters: [{name: a}]}",
        "{} | {volumes: [{}]}",
        "{} | {notes: [{}]}",
        "{notes: [{by: x}]} | {notes: [{by: x}, {by: x}]}",
        "{notes: [{by: x, text: y}]} | {notes: [{by: x}, {text: y}]}",
        "{volumes: [{pages: 1}, {pages: 2}]} | {volumes: [{pages: 2}, {pages: 1}]}",
        "{chapters: [{name: a, pages: 1}]} | {chapters: [{name: b, pages: 1}]}",
        "{words: [a]} | {words: [a, a]}"
      })
  void different(String a, String b) {
    assertThat(FORM.normal(json(a))).isNotEqualTo(FORM.normal(json(b)));
    assertThat(FORM.digest(json(a))).isNotEqualTo(FORM.digest(json(b)));
  }

  @Test
  @DisplayName("A field that a later version lists changes no digest where it is its default")
  void aFieldAddedLater() {
    Form later = new Form("v2", List.of("title", "lent=false", "binding=paper"));
    Form first = new Form("v1", List.of("title", "lent=false"));
    JsonNode old = json("{title: a, lent: true}");
    JsonNode fresh = json("{title: a, lent: true, binding: paper}");
    assertThat(first.digest(fresh)).isEqualTo(first.digest(old)).isEqualTo(later.digest(fresh));
  }

  @Test
  @DisplayName("Every kind of path is read as it is written down")
  void pathByPath() {
    List<String> fields = List.of("title", "lent=false", "shelf.rooms[name].doors[#].wide=no");
    Form form = new Form("v3", fields);
    assertThat(form.version()).isEqualTo("v3");
    assertThat(form.fields()).isEqualTo(fields);
    JsonNode value =
        json(
            "{lent: false, shelf: {rooms: [{name: a, doors: [{wide: 'yes'}, {wide: 'no'}, {}]}]}}");
    assertThat(form.normal(value))
        .containsExactly(
            Map.entry("shelf.rooms[a]", ""),
            Map.entry("shelf.rooms[a].doors[1]", ""),
            Map.entry("shelf.rooms[a].doors[1].wide", "yes"),
            Map.entry("shelf.rooms[a].doors[2]", ""),
            Map.entry("shelf.rooms[a].doors[3]", ""));
    assertThat(form.written(value))
        .containsEntry("lent", "false")
        .containsEntry("shelf.rooms[a].doors[3].wide", "no")
        .doesNotContainKey("title");
  }

  private static JsonNode json(String text) {
    return Serialization.unmarshal("---\n" + text, JsonNode.class);
  }
}
