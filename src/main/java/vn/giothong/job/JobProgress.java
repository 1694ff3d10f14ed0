package vn.giothong.job;

/** Hears how far a job is; may be told as often as one likes. */
@FunctionalInterface
public interface JobProgress {
    void rows(int done, int known);
}
