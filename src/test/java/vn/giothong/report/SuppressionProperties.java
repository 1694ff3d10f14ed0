package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is left out cannot be found by subtraction: shown by the rank of what is known, which knows nothing of rings. */
class SuppressionProperties {
    private static final long MANY = 1_000_000;

    @Provide
    static Arbitrary<long[][]> tables() {
        return Arbitraries.integers().between(1, 6).flatMap(columns -> Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(3, Arbitraries.longs().between(0, 6)),
                        net.jqwik.api.Tuple.of(2, Arbitraries.longs().between(0, 300)))
                .array(long[].class)
                .ofSize(columns)
                .array(long[][].class)
                .ofMinSize(1)
                .ofMaxSize(6));
    }

    @Property(tries = 2_000)
    void nothing_small_is_published_and_nothing_left_out_can_be_computed(@ForAll("tables") long[][] counts) {
        var table = Suppression.of(counts);
        var rows = counts.length + 1;
        var columns = counts[0].length + 1;
        var left = new ArrayList<int[]>();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                var value = table.value(i, j);
                if (value == null) {
                    left.add(new int[] {i, j});
                } else {
                    assertThat(value == 0 || value >= 5).isTrue();
                }
            }
        }
        var known = equations(left, rows, columns);
        var rank = rank(known);
        for (int cell = 0; cell < left.size(); cell++) {
            var asked = new double[left.size()];
            asked[cell] = 1;
            var more = new ArrayList<>(known);
            more.add(asked);
            assertThat(rank(more)).as("cell %d can be computed", cell).isGreaterThan(rank);
        }
    }

    /** Zeros are published, so what is left out is at least 1, and never more than its sums leave for it. */
    @Property(tries = 2_000)
    void what_sums_leave_for_a_cell_is_never_one_number_alone(@ForAll("tables") long[][] counts) {
        var table = Suppression.of(counts);
        var rows = counts.length + 1;
        var columns = counts[0].length + 1;
        var least = new long[rows][columns];
        var most = new long[rows][columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                var value = table.value(i, j);
                least[i][j] = value == null ? 1 : value;
                most[i][j] = value == null ? MANY : value;
            }
        }
        for (int round = 0; round < rows * columns; round++) {
            for (int i = 0; i < rows; i++) {
                for (int j = 0; j < columns; j++) {
                    narrow(least, most, i, j, true);
                    narrow(least, most, i, j, false);
                }
            }
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (table.value(i, j) == null) {
                    assertThat(most[i][j]).as("cell %d, %d", i, j).isGreaterThan(least[i][j]);
                }
            }
        }
    }

    /** What the others of its row, or of its column, leave for a cell: the sum is what all others come to. */
    private static void narrow(long[][] least, long[][] most, int i, int j, boolean inRow) {
        var last = inRow ? least[i].length - 1 : least.length - 1;
        var here = inRow ? j : i;
        var low = 0L;
        var high = 0L;
        for (int k = 0; k <= last; k++) {
            var row = inRow ? i : k;
            var column = inRow ? k : j;
            if (k != here) {
                var same = here == last || k == last ? 1 : -1;
                low += same > 0 ? least[row][column] : -most[row][column];
                high += same > 0 ? most[row][column] : -least[row][column];
            }
        }
        least[i][j] = Math.max(least[i][j], low);
        most[i][j] = Math.min(most[i][j], high);
    }

    @Example
    void two_that_come_to_two_are_no_secret_and_take_others_with_them() {
        var table = Suppression.of(new long[][] {{1, 1, 700}, {0, 0, 800}, {90, 80, 900}});
        assertThat(table.value(0, 0)).isNull();
        assertThat(table.value(0, 1)).isNull();
        assertThat(table.value(0, 2) == null || table.value(0, 3) == null).isTrue();
    }

    /** Every row and column adds up to its sum: what that says of the cells left out. */
    private static List<double[]> equations(List<int[]> left, int rows, int columns) {
        var found = new ArrayList<double[]>();
        for (int i = 0; i < rows; i++) {
            var equation = new double[left.size()];
            for (int cell = 0; cell < left.size(); cell++) {
                if (left.get(cell)[0] == i) {
                    equation[cell] = left.get(cell)[1] == columns - 1 ? -1 : 1;
                }
            }
            found.add(equation);
        }
        for (int j = 0; j < columns; j++) {
            var equation = new double[left.size()];
            for (int cell = 0; cell < left.size(); cell++) {
                if (left.get(cell)[1] == j) {
                    equation[cell] = left.get(cell)[0] == rows - 1 ? -1 : 1;
                }
            }
            found.add(equation);
        }
        return found;
    }

    private static int rank(List<double[]> equations) {
        var matrix = equations.stream().map(double[]::clone).toList();
        var rank = 0;
        var columns = matrix.get(0).length;
        for (int column = 0; column < columns && rank < matrix.size(); column++) {
            var pivot = rank;
            for (int row = rank; row < matrix.size(); row++) {
                if (Math.abs(matrix.get(row)[column]) > Math.abs(matrix.get(pivot)[column])) {
                    pivot = row;
                }
            }
            if (Math.abs(matrix.get(pivot)[column]) < 1e-9) {
                continue;
            }
            swap(matrix.get(rank), matrix.get(pivot));
            for (int row = rank + 1; row < matrix.size(); row++) {
                subtract(matrix.get(row), matrix.get(rank), column);
            }
            rank++;
        }
        return rank;
    }

    private static void swap(double[] one, double[] other) {
        for (int i = 0; i < one.length; i++) {
            var kept = one[i];
            one[i] = other[i];
            other[i] = kept;
        }
    }

    private static void subtract(double[] row, double[] pivot, int column) {
        var factor = row[column] / pivot[column];
        for (int i = column; i < row.length; i++) {
            row[i] -= factor * pivot[i];
        }
    }

    @Example
    void a_single_small_cell_takes_its_sums_with_it() {
        var table = Suppression.of(new long[][] {{3, 0}, {0, 100}});
        assertThat(table.value(0, 0)).isNull();
        assertThat(table.value(0, 2)).isNull();
        assertThat(table.value(2, 0)).isNull();
        assertThat(table.value(2, 2)).isNull();
        assertThat(table.value(1, 1)).isEqualTo(100);
    }
}
