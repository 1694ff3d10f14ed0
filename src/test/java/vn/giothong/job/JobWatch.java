package vn.giothong.job;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests look for silent jobs at once instead of at the next quarter of a minute. */
@ApplicationScoped
public class JobWatch {
    private final JobRunner runner;

    JobWatch(JobRunner runner) {
        this.runner = runner;
    }

    public void look() {
        runner.watch();
    }
}
