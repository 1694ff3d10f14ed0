package vn.giothong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentNumbersTest {
    private static final int PAPERS = 60;

    @Inject
    DocumentNumbers numbers;

    private final String register = "TEST:" + UUID.randomUUID();

    private int next(int year) {
        return QuarkusTransaction.requiringNew().call(() -> numbers.next(register, year));
    }

    @Test
    void each_register_counts_from_one_in_each_year() {
        assertThat(List.of(next(2026), next(2026), next(2027), next(2026))).containsExactly(1, 2, 1, 3);
    }

    @Test
    void papers_that_are_issued_at_once_get_numbers_without_gap_or_double() throws Exception {
        var executor = Executors.newFixedThreadPool(8);
        try {
            var works = new ArrayList<Callable<Integer>>();
            IntStream.range(0, PAPERS).forEach(n -> works.add(() -> n % 4 == 3 ? rolledBack() : next(2026)));
            var given = new ArrayList<Integer>();
            for (var one : executor.invokeAll(works)) {
                given.add(one.get());
            }
            given.removeIf(number -> number == 0);
            assertThat(given)
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, PAPERS - PAPERS / 4)
                            .boxed()
                            .toList());
        } catch (ExecutionException failed) {
            throw new AssertionError(failed);
        } finally {
            executor.shutdownNow();
        }
    }

    /** A paper that takes a number and is not stored after all. */
    private int rolledBack() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    numbers.next(register, 2026);
                    throw new IllegalStateException("not stored");
                }))
                .isInstanceOf(IllegalStateException.class);
        return 0;
    }
}
