package vn.giothong.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Units laid out as neighbours are; those whose place nobody wrote down come below, in their order. */
record UnitMap(List<Row> rows) {
    /** A square, which may be empty. */
    public record Cell(PictureSheet.@Nullable Unit unit) {}

    /** Squares from west to east. */
    public record Row(List<Cell> cells) {}

    private static final int WIDTH = 4;

    /** Row and column, from 1. */
    record Place(int row, int column) {}

    static UnitMap of(List<PictureSheet.Unit> units, Map<UUID, Place> places) {
        var squares = new HashMap<Place, PictureSheet.Unit>();
        var rest = new ArrayList<PictureSheet.Unit>();
        for (var unit : units) {
            var place = places.get(unit.chapterId());
            if (place == null || squares.putIfAbsent(place, unit) != null) {
                rest.add(unit);
            }
        }
        var height = squares.keySet().stream().mapToInt(Place::row).max().orElse(0);
        var width = squares.keySet().stream().mapToInt(Place::column).max().orElse(WIDTH);
        for (int i = 0; i < rest.size(); i++) {
            squares.put(new Place(height + 1 + i / width, 1 + i % width), rest.get(i));
        }
        var rows = height + (rest.size() + width - 1) / width;
        var found = new ArrayList<Row>();
        for (int row = 1; row <= rows; row++) {
            var cells = new ArrayList<Cell>();
            for (int column = 1; column <= width; column++) {
                cells.add(new Cell(squares.get(new Place(row, column))));
            }
            found.add(new Row(cells));
        }
        return new UnitMap(found);
    }

    static Map<UUID, Place> places() {
        return MapPlace.<MapPlace>streamAll()
                .collect(Collectors.toMap(one -> one.chapterId, one -> new Place(one.mapRow, one.mapColumn)));
    }
}
