package vn.giothong.report;

import java.util.Arrays;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * A table of counts with its sums, out of which cells from 1 to 4 are taken, together with others that would reveal them. A cell
 * that is left out lies on a ring of such cells, so one more here and one less there gives the same sums: nobody can subtract it.
 * A sum is a cell like another. Zeros stay: they say nothing of anybody. So what is left out is known to be no zero, and a cell on a
 * ring that has one less is at least 2.
 */
final class Suppression {
    private static final long SMALLEST = 5;

    private final long[][] cells;
    private final boolean[][] out;

    private Suppression(long[][] cells) {
        this.cells = cells;
        this.out = new boolean[cells.length][cells[0].length];
    }

    /** Of the counts without their sums, which come last in every row and column. */
    static Suppression of(long[][] counts) {
        var columns = counts.length == 0 ? 0 : counts[0].length;
        var cells = new long[counts.length + 1][columns + 1];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < columns; j++) {
                cells[i][j] = counts[i][j];
                cells[i][columns] += counts[i][j];
                cells[counts.length][j] += counts[i][j];
                cells[counts.length][columns] += counts[i][j];
            }
        }
        var table = new Suppression(cells);
        table.suppress();
        return table;
    }

    /** The count, or null where it is left out. */
    @Nullable
    Long value(int row, int column) {
        return out[row][column] ? null : (Long) cells[row][column];
    }

    private void suppress() {
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                out[i][j] = cells[i][j] > 0 && cells[i][j] < SMALLEST;
            }
        }
        for (int i = 0; i < cells.length; i++) {
            for (int j = 0; j < cells[i].length; j++) {
                if (out[i][j]) {
                    ring(i, j);
                }
            }
        }
    }

    /** Leaves out the least that closes a ring through the cell: rows and columns are the places, cells the ways between them. */
    private void ring(int row, int column) {
        var from = ways(row, column);
        var at = cells.length + column;
        while (at != row && from[at] >= 0) {
            var before = from[at];
            out[Math.min(at, before)][Math.max(at, before) - cells.length] = true;
            at = before;
        }
    }

    /** The cheapest way from the row to every place that does not take the cell itself. */
    private int[] ways(int row, int column) {
        var places = cells.length + cells[0].length;
        var cost = new long[places];
        var from = new int[places];
        Arrays.fill(cost, Long.MAX_VALUE);
        Arrays.fill(from, -1);
        cost[row] = 0;
        var waiting = new PriorityQueue<long[]>((a, b) -> Long.compare(a[1], b[1]));
        waiting.add(new long[] {row, 0});
        while (!waiting.isEmpty()) {
            var next = waiting.remove();
            var here = (int) next[0];
            for (int there = 0; next[1] == cost[here] && there < places; there++) {
                var price = price(here, there, row, column);
                if (price >= 0 && cost[here] + price < cost[there]) {
                    cost[there] = cost[here] + price;
                    from[there] = here;
                    waiting.add(new long[] {there, cost[there]});
                }
            }
        }
        return from;
    }

    /** What leaving out the cell between two places loses; -1 where there is no way for one more in the cell asked for. */
    private long price(int here, int there, int row, int column) {
        var i = Math.min(here, there);
        var j = Math.max(here, there) - cells.length;
        var between = i < cells.length && j >= 0;
        if (!between || (i == row && j == column)) {
            return -1;
        }
        // a sum goes the same way as what it adds up
        var less = (here < cells.length) == (isSum(i, j) == isSum(row, column));
        if (cells[i][j] < (less ? 2 : 1)) {
            return -1;
        }
        return out[i][j] ? 0 : cells[i][j];
    }

    /** Of a row or of a column; the sum of all is both, and goes the way of the cells. */
    private boolean isSum(int row, int column) {
        return (row == cells.length - 1) != (column == cells[row].length - 1);
    }
}
