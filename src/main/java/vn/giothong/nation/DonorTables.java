package vn.giothong.nation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.demo.Moments;
import vn.giothong.demo.Rows;
import vn.giothong.donor.Component;
import vn.giothong.donor.Donor;
import vn.giothong.donor.DonorCodes;
import vn.giothong.donor.DonorWord;
import vn.giothong.donor.Evidence;
import vn.giothong.donor.IdentityVault;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.Sex;

/** Writes the donors of a province, with the words by which they are found. */
final class DonorTables {
    private static final String COLUMNS =
            "id,code,full_name,folded_name,sort_name,sex,birth_date,birth_year,chapter_id,phone,identity_kind,identity_cipher,"
                    + "identity_hash,identity_last4,abo,rh_d,blood_group_evidence,occupation,weight_kg,opening_count,state,origin,"
                    + "kept,donation_count,first_donation_on,last_donation_on,last_component,created_at,version";
    private static final long FIRST_PHONE = 700_000_000L;
    private static final int SORT_NAME = 160;

    private record Word(String word, String sortName, Giver giver, String foldedName) {}

    private final Connection connection;
    private final IdentityVault vault;
    private final Province province;
    private final int firstNumber;

    DonorTables(Connection connection, IdentityVault vault, Province province, int firstNumber) {
        this.connection = connection;
        this.vault = vault;
        this.province = province;
        this.firstNumber = firstNumber;
    }

    void write(List<Giver> givers) throws SQLException {
        var words = new ArrayList<Word>();
        try (var rows = new Rows(connection, "donor", COLUMNS)) {
            for (var giver : givers) {
                var folded = giver.traits.name().folded();
                var key = giver.traits.name().sortKey();
                var sort = key.substring(0, Math.min(SORT_NAME, key.length()));
                write(rows, giver, folded, sort);
                DonorWord.of(folded).forEach(word -> words.add(new Word(word, sort, giver, folded)));
            }
        }
        connection.commit();
        words.sort(
                Comparator.comparing(Word::word).thenComparing(Word::sortName).thenComparing(word -> word.giver()
                        .number));
        try (var rows = new Rows(connection, "donor_word", "area_id,word,sort_name,donor_id,chapter_id,folded_name")) {
            for (var word : words) {
                var giver = word.giver();
                rows.add(
                        province.unit().areaId(),
                        word.word(),
                        word.sortName(),
                        giver.id,
                        giver.home,
                        word.foldedName());
            }
        }
        connection.commit();
    }

    private void write(Rows rows, Giver giver, String folded, String sort) throws SQLException {
        var traits = giver.traits;
        var number = firstNumber + giver.number;
        var paper = traits.hasPaper() ? paper(giver) : null;
        rows.add(
                giver.id,
                DonorCodes.of(number),
                traits.name().full(),
                folded,
                sort,
                traits.sex(),
                traits.birth().date(),
                traits.birth().year(),
                giver.home,
                traits.hasPhone() ? "+84" + (FIRST_PHONE + number) : null,
                paper == null ? null : paper.kind(),
                paper == null ? null : vault.seal(paper, giver.id),
                paper == null ? null : vault.hash(paper),
                paper == null ? null : paper.last4(),
                traits.abo(),
                traits.rhD(),
                Evidence.A,
                traits.occupation(),
                traits.weightKg(),
                0,
                Donor.State.ACTIVE,
                Donor.Origin.PERSON,
                true,
                giver.donations,
                giver.first,
                giver.last,
                giver.last == null ? null : Component.WHOLE_BLOOD,
                created(giver),
                0);
    }

    private static @Nullable Instant created(Giver giver) {
        return giver.first == null ? null : Moments.at(giver.first, 7, 0);
    }

    /** A personal number as the law makes them: place, century and sex, year, six digits. */
    private IdentityNumber paper(Giver giver) {
        var year = giver.traits.birth().year();
        var century = (year - 1900) / 100 * 2 + (giver.traits.sex() == Sex.M ? 0 : 1);
        var number = "%03d%d%02d%06d".formatted(province.number(), century, year % 100, giver.number % 1_000_000);
        return new IdentityNumber(IdentityNumber.Kind.CCCD, number);
    }
}
