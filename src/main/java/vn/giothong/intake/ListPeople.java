package vn.giothong.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Blanks;
import vn.giothong.donor.Component;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Evidence;
import vn.giothong.donor.NewDonor;
import vn.giothong.donor.Occupation;
import vn.giothong.intake.reading.ListSource;
import vn.giothong.intake.reading.ReadPerson;
import vn.giothong.intake.reading.ReadRow;
import vn.giothong.person.PersonName;

/** Puts the words of lists into those of the register. */
final class ListPeople {
    private ListPeople() {}

    /** A row that names a person, with the list that says so, and the earlier donations that somebody took over from it. */
    record Said(ReadRow row, ListSource source, Blanks.@Nullable Opening opening) {
        Said(ReadRow row, ListSource source) {
            this(row, source, null);
        }

        ReadPerson person() {
            return Objects.requireNonNull(row.person());
        }
    }

    static NewDonor donor(Said said, UUID chapterId) {
        return merged(said.person().name(), chapterId, said.person().address(), List.of(said));
    }

    /** The facts of a donor whom lists alone brought: of each the first that one of them tells. */
    static NewDonor described(Donor donor, List<Said> saidInOrder) {
        return merged(new PersonName(donor.fullName), donor.chapterId, donor.address, saidInOrder);
    }

    /** What lists tell of a person, beside the name and home that a record has. */
    static NewDonor told(Donor donor, List<Said> saidInOrder) {
        return merged(new PersonName(donor.fullName), donor.chapterId, null, saidInOrder);
    }

    private static NewDonor merged(PersonName name, UUID chapterId, @Nullable String address, List<Said> said) {
        var birth = first(said, one -> {
            var known = one.person().birth();
            return known == null || known.yearOnly() ? null : known;
        });
        var group = group(said);
        return new NewDonor(
                name,
                first(said, one -> one.person().sex()),
                birth == null ? first(said, one -> one.person().birth()) : birth,
                first(said, one -> one.person().identity()),
                first(said, one -> one.person().phone()),
                chapterId,
                address == null ? first(said, one -> one.person().address()) : address,
                first(said, one -> occupation(one.person())),
                first(said, one -> one.row().outcome().weightKg()),
                group == null ? null : group.person().bloodGroup().abo(),
                group == null ? null : group.person().bloodGroup().rhD(),
                group == null ? null : group.source() == ListSource.HOSPITAL ? Evidence.A : Evidence.C);
    }

    /** The hospital's word before a club's. */
    private static @Nullable Said group(List<Said> said) {
        return said.stream()
                .filter(one -> one.person().bloodGroup().abo() != null)
                .min(Comparator.comparing(one -> one.source() != ListSource.HOSPITAL))
                .orElse(null);
    }

    private static <T> @Nullable T first(List<Said> said, Function<Said, @Nullable T> fact) {
        for (var one : said) {
            var found = fact.apply(one);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Of several the largest: they count the same donations. */
    static Blanks.@Nullable Opening opening(List<Said> said) {
        return said.stream()
                .map(Said::opening)
                .filter(Objects::nonNull)
                .max(Comparator.comparingInt(Blanks.Opening::count))
                .orElse(null);
    }

    static @Nullable Occupation occupation(ReadPerson person) {
        var group = person.occupationGroup();
        return group == null ? null : Occupation.valueOf(group.name());
    }

    /** White cells and stem cells are taken by apheresis, as platelets are. */
    static Component component(vn.giothong.intake.reading.Component read) {
        return switch (read) {
            case WHOLE_BLOOD -> Component.WHOLE_BLOOD;
            case RED_CELLS -> Component.RED_CELLS;
            case PLASMA -> Component.PLASMA;
            case PLATELETS, GRANULOCYTES, STEM_CELLS -> Component.PLATELETS;
        };
    }
}
