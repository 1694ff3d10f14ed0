package vn.giothong.intake.reading;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.giothong.person.RhD;

/**
 * A row of an invented list.
 *
 * @param repeatOf the earlier row that it repeats, counted from 1, or 0
 */
record Invented(Donor donor, Quirk quirk, int repeatOf) {

    /** What is wrong with a row. */
    enum Quirk {
        NONE,
        YEAR_ONLY,
        BAD_DATE,
        NO_BIRTH,
        VOLUME_UNKNOWN,
        NOT_IDENTIFIED,
        NO_NAME
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static List<Invented> rows(Random random) {
        var rows = new ArrayList<Invented>();
        var count = 25 + random.nextInt(40);
        for (var i = 1; i <= count; i++) {
            var donor = Donor.invent(random, i);
            rows.add(new Invented(donor, i < 5 ? Quirk.NONE : quirk(random, donor), 0));
            if (i > 5 && random.nextInt(12) == 0) {
                repeat(rows, random);
            }
        }
        // the last row is the one that readers lose
        rows.add(new Invented(
                Donor.invent(random, 99),
                Donor.one(List.of(Quirk.NONE, Quirk.NOT_IDENTIFIED, Quirk.NO_BIRTH), random),
                0));
        return rows;
    }

    private static Quirk quirk(Random random, Donor donor) {
        var quirk = random.nextInt(3) > 0 ? Quirk.NONE : Donor.one(List.of(Quirk.values()), random);
        return quirk == Quirk.VOLUME_UNKNOWN && !donor.donated() ? Quirk.NONE : quirk;
    }

    private static void repeat(List<Invented> rows, Random random) {
        var at = random.nextInt(rows.size());
        var first = rows.get(at);
        if (first.quirk == Quirk.NONE && first.repeatOf == 0) {
            rows.add(new Invented(first.donor, Quirk.NONE, at + 1));
        }
    }

    boolean is(Quirk other) {
        return quirk == other;
    }

    String name() {
        return is(Quirk.NO_NAME) ? "" : donor.name();
    }

    String paper() {
        return is(Quirk.NOT_IDENTIFIED) ? "" : donor.paper();
    }

    String phone() {
        return is(Quirk.NOT_IDENTIFIED) ? "" : donor.phone();
    }

    boolean hasBirth() {
        return !is(Quirk.NOT_IDENTIFIED) && !is(Quirk.NO_BIRTH);
    }

    /** The birth as text, day first. */
    String birth() {
        if (!hasBirth()) {
            return "";
        }
        return switch (quirk) {
            case YEAR_ONLY -> String.valueOf(donor.birth().getYear());
            case BAD_DATE -> "31/02/" + donor.birth().getYear();
            default -> DAY.format(donor.birth());
        };
    }

    String birthYear() {
        return hasBirth() ? String.valueOf(donor.birth().getYear()) : "";
    }

    String volume() {
        return !donor.donated() ? "" : is(Quirk.VOLUME_UNKNOWN) ? "1 đv" : String.valueOf(donor.volumeMl());
    }

    String bag() {
        return donor.donated() ? donor.bag() : "";
    }

    String serial() {
        return donor.donated() ? donor.serial() : "";
    }

    String abo() {
        return donor.donated() ? donor.abo().name() : "";
    }

    String rhD() {
        return !donor.donated() ? "" : donor.rhD() == RhD.POSITIVE ? "+" : "-";
    }

    String result() {
        return donor.donated() ? "Hiến" : "Hoãn";
    }

    String reason() {
        return donor.donated() ? "" : donor.reason();
    }

    String weight() {
        return donor.weight().toPlainString().replace('.', ',');
    }
}
