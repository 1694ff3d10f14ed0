package vn.giothong.job;

/**
 * What a kind of job does. It runs outside of any transaction and may run again from its beginning when its process died, so each of
 * its transactions must be repeatable.
 */
public interface JobWork {
    /** A stable word such as {@code list.reading}. */
    String kind();

    void run(Job job, JobProgress progress);

    /**
     * Brings the record into a state that says so; called once the job has failed for good, with what its error says beside
     * the words in the job.
     */
    void failed(Job job, String errorCode);
}
