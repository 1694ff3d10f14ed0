package vn.giothong.intake.reading;

/** A file that is no readable list; the reason is a code that pages and API put into words. */
public final class UnreadableListException extends RuntimeException {

    private final ListProblem problem;

    public UnreadableListException(ListProblem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public UnreadableListException(ListProblem problem, Throwable cause) {
        super(problem.name(), cause);
        this.problem = problem;
    }

    public ListProblem problem() {
        return problem;
    }
}
