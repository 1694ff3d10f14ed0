package vn.giothong.intake.reading;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.intake.reading.ReadResult.ReadList;
import vn.giothong.person.Birth;
import vn.giothong.person.RhD;
import vn.giothong.person.Sex;

/** The invented drive of Bình Sơn, whose figures stand beside its files. */
class SampleListsTest {

    private static final Path FOLDER = Path.of("src/test/resources/samples/binh-son");
    private static final LocalDate DAY = LocalDate.of(2020, 2, 29);

    private final JsonNode expected =
            new ObjectMapper().readTree(FOLDER.resolve("expected.json").toFile());

    SampleListsTest() throws IOException {}

    @Test
    void the_hospital_list_gives_its_figures() throws IOException {
        var list = read("2020-02-29-hospital.xlsx", ListSource.HOSPITAL, DAY);
        var hospital = expected.get("hospital");
        assertThat(ListSummary.of(list.rows()))
                .isEqualTo(new ListSummary(
                        hospital.get("data_rows").asInt(),
                        hospital.get("people").asInt(),
                        hospital.get("donations").asInt(),
                        hospital.get("deferrals").asInt(),
                        hospital.get("millilitres").asInt(),
                        hospital.get("rows_listed_twice").asInt(),
                        hospital.get("not_enough_to_identify").asInt(),
                        0));
        assertThat(count(donations(list), row -> String.valueOf(row.outcome().volumeMl())))
                .isEqualTo(figures(hospital.get("by_volume")));
        assertThat(count(
                        donations(list),
                        row -> String.valueOf(person(row).bloodGroup().abo())))
                .isEqualTo(figures(hospital.get("by_abo")));
        assertThat(donations(list))
                .filteredOn(row -> person(row).bloodGroup().rhD() == RhD.NEGATIVE)
                .hasSize(hospital.get("rh_negative").asInt());
        assertThat(donations(list))
                .filteredOn(row -> person(row).sex() == Sex.M)
                .hasSize(hospital.get("male_donations").asInt());
    }

    @Test
    void bad_and_short_birth_dates_are_noted_and_their_year_is_kept() throws IOException {
        var list = read("2020-02-29-hospital.xlsx", ListSource.HOSPITAL, DAY);
        var hospital = expected.get("hospital");
        var unreadable = list.rows().stream()
                .filter(row -> row.has(NoteCode.BIRTH_UNREADABLE))
                .toList();
        assertThat(unreadable).hasSize(hospital.get("unreadable_birth_date").asInt());
        assertThat(person(unreadable.get(0)).birth()).isEqualTo(Birth.in(2001));
        assertThat(list.rows())
                .filteredOn(row -> row.has(NoteCode.BIRTH_YEAR_ONLY))
                .hasSize(hospital.get("year_only_births").asInt());
    }

    @Test
    void two_people_of_one_name_year_and_group_stay_two() throws IOException {
        var twins = expected.get("hospital").get("same_name_year_group_but_two_people");
        var found = read("2020-02-29-hospital.xlsx", ListSource.HOSPITAL, DAY).rows().stream()
                .filter(row -> person(row).name().full().equals(twins.get(0).asText()))
                .toList();
        assertThat(found)
                .extracting(SampleListsTest::date)
                .containsExactlyInAnyOrder(
                        LocalDate.parse(twins.get(1).asText()),
                        LocalDate.parse(twins.get(2).asText()));
        assertThat(found).allMatch(row -> row.repeatOf() == null);
    }

    @Test
    void the_columns_are_found_as_a_person_would_name_them() throws IOException {
        var used = read("2020-02-29-hospital.xlsx", ListSource.HOSPITAL, DAY).used();
        assertThat(used.sheets()).hasSize(1);
        assertThat(used.sheets().get(0).headerRow()).isEqualTo(5);
        assertThat(used.sheets().get(0).columns())
                .containsEntry("number", "A")
                .containsEntry("fullName", "B")
                .containsEntry("birthDate", "C")
                .containsEntry("sex", "D")
                .containsEntry("identityNumber", "E")
                .containsEntry("phone", "F")
                .containsEntry("address", "G")
                .containsEntry("occupation", "H")
                .containsEntry("weightKg", "I")
                .containsEntry("bloodGroup", "J")
                .containsEntry("rhD", "K")
                .containsEntry("volumeMl", "L")
                .containsEntry("bagNumber", "M")
                .containsEntry("certificateSerial", "N")
                .containsEntry("outcome", "O")
                .containsEntry("reason", "P")
                .hasSize(16);
    }

    @ParameterizedTest
    @CsvSource({"2019-12-07, previous_hospital", "2020-01-15, emergency"})
    void the_other_hospital_lists_give_theirs(LocalDate day, String key) throws IOException {
        var list = read(day + "-hospital.csv", ListSource.HOSPITAL, day);
        var summary = ListSummary.of(list.rows());
        assertThat(summary.donations())
                .isEqualTo(expected.get(key).get("donations").asInt());
        assertThat(summary.rows()).isEqualTo(summary.donations());
        assertThat(summary.people()).isEqualTo(summary.donations());
        if (expected.get(key).has("millilitres")) {
            assertThat(summary.millilitres())
                    .isEqualTo(expected.get(key).get("millilitres").asInt());
        }
    }

    @Test
    void people_come_back_in_the_next_list_under_the_same_name_and_birth() throws IOException {
        var people = new HashSet<String>();
        read("2020-02-29-hospital.xlsx", ListSource.HOSPITAL, DAY).rows().forEach(row -> people.add(key(row)));
        var before = read("2019-12-07-hospital.csv", ListSource.HOSPITAL, LocalDate.of(2019, 12, 7));
        assertThat(before.rows())
                .filteredOn(row -> people.contains(key(row)))
                .hasSize(expected.get("previous_hospital")
                        .get("people_also_in_the_later_list")
                        .asInt());
    }

    @Test
    void the_club_list_is_of_people_alone_and_all_are_in_the_hospital_list() throws IOException {
        var list = read("2020-02-29-club.csv", ListSource.CLUB, DAY);
        var hospital = new HashSet<String>();
        read("2020-02-29-hospital.xlsx", ListSource.HOSPITAL, DAY)
                .rows()
                .forEach(row -> hospital.add(nameAndYear(row)));
        assertThat(list.rows()).hasSize(expected.get("club").get("rows").asInt());
        assertThat(list.rows())
                .allMatch(row -> row.outcome().outcome() == null && row.unreadable() == null && row.repeatOf() == null);
        assertThat(list.rows())
                .allMatch(row -> hospital.contains(nameAndYear(row))
                        || hospital.contains(person(row).name().folded()));
        assertThat(list.rows().get(1).outcome().previousDonations()).isEqualTo(4);
    }

    private static ReadPerson person(ReadRow row) {
        return Objects.requireNonNull(row.person());
    }

    private static String key(ReadRow row) {
        return person(row).name().folded() + date(row);
    }

    private static @Nullable LocalDate date(ReadRow row) {
        var birth = person(row).birth();
        return birth == null ? null : birth.date();
    }

    private static String nameAndYear(ReadRow row) {
        var birth = person(row).birth();
        return person(row).name().folded() + (birth == null ? "" : birth.year());
    }

    private static List<ReadRow> donations(ReadList list) {
        return list.rows().stream()
                .filter(row -> row.repeatOf() == null && row.outcome().outcome() == Outcome.DONATED)
                .toList();
    }

    private static Map<String, Long> count(List<ReadRow> rows, Function<ReadRow, String> by) {
        return rows.stream().collect(groupingBy(by, counting()));
    }

    private static Map<String, Long> figures(JsonNode node) {
        var figures = new TreeMap<String, Long>();
        node.properties()
                .forEach(entry -> figures.put(entry.getKey(), entry.getValue().asLong()));
        return figures;
    }

    private static ReadList read(String file, ListSource source, LocalDate day) throws IOException {
        var request = new ListReader.Request(FOLDER.resolve(file), file, source, day, null, RememberedHeaders.NONE);
        var result = new ListReader().read(request, ReadProgress.NONE);
        assertThat(result).isInstanceOf(ReadList.class);
        return (ReadList) result;
    }
}
