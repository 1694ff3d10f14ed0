package vn.giothong.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.giothong.intake.reading.Invented.Quirk;
import vn.giothong.intake.reading.ListGenerator.Generated;
import vn.giothong.intake.reading.ListGenerator.Layout;
import vn.giothong.intake.reading.ListGenerator.Shown;
import vn.giothong.person.Birth;
import vn.giothong.person.BloodGroup;
import vn.giothong.person.PersonName;

/** Every layout gives exactly the people and donations that were written into it. */
class GeneratedListsTest {

    private static final int SEEDS = 20;

    static Stream<Arguments> lists() {
        return Arrays.stream(Layout.values())
                .flatMap(layout -> IntStream.rangeClosed(1, SEEDS).mapToObj(seed -> Arguments.of(layout, seed)));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_generated_list_is_read_exactly(Layout layout, int seed, @TempDir Path folder) throws IOException {
        var generated = new ListGenerator(seed, folder).generate(layout);
        var rows = Reading.list(generated.file()).rows();
        assertThat(rows).hasSameSizeAs(generated.rows());
        var softly = new SoftAssertions();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var truth = generated.rows().get(i);
            softly.assertThat(found(row))
                    .as("row %d of %s: %s", i + 1, layout, row.cells())
                    .isEqualTo(expected(truth, generated));
        }
        softly.assertAll();
        assertThat(ListSummary.of(rows)).isEqualTo(summary(generated.rows()));
    }

    private record Found(
            @Nullable UnreadableReason unreadable,
            @Nullable Integer repeatOf,
            @Nullable String name,
            @Nullable Object sex,
            @Nullable Birth birth,
            @Nullable String paper,
            @Nullable String phone,
            @Nullable BloodGroup group,
            @Nullable Outcome outcome,
            @Nullable Integer volumeMl,
            @Nullable String bag,
            @Nullable String weight,
            @Nullable String reason,
            List<NoteCode> notes) {}

    private static final List<NoteCode> NOTES = List.of(
            NoteCode.BIRTH_UNREADABLE,
            NoteCode.VOLUME_UNKNOWN,
            NoteCode.OUTCOME_UNKNOWN,
            NoteCode.CONFLICTING_REPEAT,
            NoteCode.IDENTITY_UNREADABLE,
            NoteCode.PHONE_UNREADABLE,
            NoteCode.SEX_UNREADABLE,
            NoteCode.WEIGHT_UNREADABLE,
            NoteCode.BLOOD_GROUP_UNREADABLE,
            NoteCode.OUTCOME_CONTRADICTED,
            NoteCode.IDENTITY_CONTRADICTS_BIRTH,
            NoteCode.IDENTITY_CONTRADICTS_SEX);

    private static Found found(ReadRow row) {
        var person = row.person();
        var outcome = row.outcome();
        return new Found(
                row.unreadable(),
                row.repeatOf(),
                person == null ? null : person.name().full(),
                person == null ? null : person.sex(),
                person == null ? null : person.birth(),
                person == null || person.identity() == null
                        ? null
                        : person.identity().number(),
                person == null || person.phone() == null ? null : person.phone().national(),
                person == null ? null : person.bloodGroup(),
                outcome.outcome(),
                outcome.volumeMl(),
                outcome.bagNumber(),
                outcome.weightKg() == null ? null : outcome.weightKg().toPlainString(),
                outcome.reason(),
                row.notes().stream().map(CellNote::code).filter(NOTES::contains).toList());
    }

    private static Found expected(Invented truth, Generated list) {
        var donor = truth.donor();
        var shown = list.shown();
        var unreadable = unreadable(truth);
        var known = unreadable == null;
        var noVolume = !donor.donated() || truth.is(Quirk.VOLUME_UNKNOWN);
        return new Found(
                unreadable,
                truth.repeatOf() == 0 ? null : truth.repeatOf(),
                known ? new PersonName(donor.name()).full() : null,
                known && shown.contains(Shown.SEX) ? donor.sex() : null,
                known ? birth(truth, shown.contains(Shown.FULL_BIRTH)) : null,
                known && shown.contains(Shown.PAPER) ? donor.paper() : null,
                known && shown.contains(Shown.PHONE) ? donor.phone() : null,
                known ? donor.donated() ? new BloodGroup(donor.abo(), donor.rhD()) : BloodGroup.UNKNOWN : null,
                donor.donated() ? Outcome.DONATED : Outcome.DEFERRED,
                noVolume ? null : donor.volumeMl(),
                donor.donated() ? donor.bag() : null,
                shown.contains(Shown.WEIGHT)
                        ? donor.weight().stripTrailingZeros().toPlainString()
                        : null,
                donor.donated() ? null : donor.reason(),
                notes(truth, shown));
    }

    private static @Nullable UnreadableReason unreadable(Invented truth) {
        return switch (truth.quirk()) {
            case NOT_IDENTIFIED -> UnreadableReason.NOT_IDENTIFIED;
            case NO_NAME -> UnreadableReason.NAME_MISSING;
            default -> null;
        };
    }

    private static @Nullable Birth birth(Invented truth, boolean full) {
        var birth = truth.donor().birth();
        if (!truth.hasBirth()) {
            return null;
        }
        return full && !truth.is(Quirk.YEAR_ONLY) && !truth.is(Quirk.BAD_DATE)
                ? Birth.on(birth)
                : Birth.in(birth.getYear());
    }

    private static List<NoteCode> notes(Invented truth, Set<Shown> shown) {
        if (truth.is(Quirk.BAD_DATE) && shown.contains(Shown.FULL_BIRTH)) {
            return List.of(NoteCode.BIRTH_UNREADABLE);
        }
        return truth.is(Quirk.VOLUME_UNKNOWN) ? List.of(NoteCode.VOLUME_UNKNOWN) : List.of();
    }

    private static ListSummary summary(List<Invented> rows) {
        var used = rows.stream()
                .filter(row -> row.repeatOf() == 0 && unreadable(row) == null)
                .toList();
        var donations = used.stream().filter(row -> row.donor().donated()).toList();
        var millilitres = donations.stream()
                .filter(row -> !row.is(Quirk.VOLUME_UNKNOWN))
                .mapToInt(row -> Integer.parseInt(row.volume()))
                .sum();
        return new ListSummary(
                rows.size(),
                used.size(),
                donations.size(),
                used.size() - donations.size(),
                millilitres,
                (int) rows.stream().filter(row -> row.repeatOf() > 0).count(),
                (int) rows.stream().filter(row -> unreadable(row) != null).count(),
                0);
    }
}
