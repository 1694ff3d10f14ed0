package vn.giothong.nation;

import java.util.List;
import java.util.stream.Stream;

/** A province to be: its units, and how much of everything it has. */
record Province(int number, Unit unit, List<District> districts, int donors, int drives, int donations) {
    /** A district with its communes and its part of the province's people, drives and donations. */
    record District(Unit unit, List<Unit> communes, int donors, int drives, int donations) {}

    Stream<Unit> units() {
        return Stream.concat(
                Stream.of(unit),
                districts.stream()
                        .flatMap(district -> Stream.concat(Stream.of(district.unit()), district.communes().stream())));
    }
}
