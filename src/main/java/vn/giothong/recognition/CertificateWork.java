package vn.giothong.recognition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giothong.job.Job;
import vn.giothong.job.JobProgress;
import vn.giothong.job.JobWork;

/** Prints the certificates of a paper, hundreds of pages where a ceremony has as many. */
@ApplicationScoped
class CertificateWork implements JobWork {
    static final String KIND = "award.certificates";

    private final PaperContents contents;

    CertificateWork(PaperContents contents) {
        this.contents = contents;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        var stored = QuarkusTransaction.requiringNew().call(() -> waiting(job));
        if (stored == null) {
            return;
        }
        var printed = PaperFiles.certificates(contents.read(stored), progress);
        QuarkusTransaction.requiringNew().run(() -> {
            AwardDocument paper = AwardDocument.findById(job.subjectId);
            paper.freeze(printed, null);
        });
    }

    private static @Nullable String waiting(Job job) {
        AwardDocument paper = AwardDocument.findById(job.subjectId);
        return paper.state == PaperState.PRINTING ? Objects.requireNonNull(paper.content) : null;
    }

    /** It is a draft again, and may be issued anew. */
    @Override
    public void failed(Job job, String errorCode) {
        QuarkusTransaction.requiringNew().run(() -> {
            AwardDocument paper = AwardDocument.findById(job.subjectId);
            paper.state = PaperState.DRAFT;
            paper.content = null;
            paper.issuedOn = null;
            paper.issuedAt = null;
            paper.issuedBy = null;
            paper.issuedName = null;
        });
    }
}
