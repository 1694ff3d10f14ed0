package vn.giothong;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Several who act at the same moment. */
public final class Together {
    private Together() {}

    /** What each of them gets; all begin when the last of them is ready. */
    public static <T> List<T> act(List<Callable<T>> acts) {
        var threads = Executors.newFixedThreadPool(acts.size());
        try {
            var ready = new CyclicBarrier(acts.size());
            var answers = threads.invokeAll(acts.stream()
                    .<Callable<T>>map(act -> () -> {
                        ready.await();
                        return act.call();
                    })
                    .toList());
            var got = new ArrayList<T>();
            for (var answer : answers) {
                got.add(answer.get());
            }
            return got;
        } catch (Exception broken) {
            throw new AssertionError(broken);
        } finally {
            threads.shutdown();
        }
    }
}
