package vn.giothong.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.document.DocumentNumbers;
import vn.giothong.document.Letterhead;
import vn.giothong.job.Jobs;
import vn.giothong.web.Given;
import vn.giothong.web.GivenVersion;
import vn.giothong.web.Refusal;

/**
 * Issues a paper: it takes the next number of its register, its cases move on, and its files are stored as they are. All of it or
 * nothing: where one case is refused the number is free again.
 */
@ApplicationScoped
class PaperIssuing {
    private static final int HIGHEST_NUMBER = 99_999;

    private final AwardDocuments papers;
    private final PaperContents contents;
    private final PaperAccess access;
    private final PaperMoves moves;
    private final Deciders deciders;
    private final DocumentNumbers numbers;
    private final Jobs jobs;
    private final Clock clock;

    PaperIssuing(
            AwardDocuments papers,
            PaperContents contents,
            PaperAccess access,
            PaperMoves moves,
            Deciders deciders,
            DocumentNumbers numbers,
            Jobs jobs,
            Clock clock) {
        this.papers = papers;
        this.contents = contents;
        this.access = access;
        this.moves = moves;
        this.deciders = deciders;
        this.numbers = numbers;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Transactional
    public PaperView issue(Actor actor, UUID id, PaperIssue given, GivenVersion on) {
        var paper = papers.writable(actor, id);
        on.mustBe(paper.version);
        paper.mustBe(PaperState.DRAFT);
        var old = paper.replacesId == null ? null : papers.writable(actor, paper.replacesId);
        var cases = locked(DocumentCase.of(paper.id));
        access.mustWriteAll(actor, paper.kind.right, cases);
        var day = number(paper, cases, given);
        paper.issue(actor, clock.instant(), day);
        moves.take(actor, paper, old, cases);
        if (old != null) {
            old.mustBe(PaperState.ISSUED);
            old.state = PaperState.REPLACED;
        }
        store(actor, paper, contents.now(paper, day));
        papers.record(actor, "paper.issued", paper);
        return papers.view(actor, paper);
    }

    static List<AwardCase> locked(List<UUID> ids) {
        return AwardCase.<AwardCase>find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The day of the paper, once it has its number. */
    private LocalDate number(AwardDocument paper, List<AwardCase> cases, PaperIssue given) {
        var today = LocalDate.now(clock);
        if (!paper.kind.numbered()) {
            return today;
        }
        if (paper.kind != PaperKind.DECISION) {
            take(paper, contents.head(paper.chapterId, today), null, today);
            return today;
        }
        var day = given.date() != null ? given.date() : paper.plannedOn != null ? paper.plannedOn : today;
        var decider = decider(cases, day);
        if (decider.numberedHere()) {
            if (given.number() != null || !day.equals(today)) {
                throw Refusal.of("paper_numbered_here");
            }
            take(paper, decider.head(), null, day);
        } else {
            if (day.isAfter(today)) {
                throw Refusal.at("date", "award_future");
            }
            take(paper, decider.head(), Given.value("number", given.number()), day);
        }
        return day;
    }

    private Decider decider(List<AwardCase> cases, LocalDate day) {
        var all = deciders.of(cases, day).values();
        if (all.stream().map(one -> one.head().register()).distinct().count() > 1) {
            throw Refusal.conflict("paper_bodies", day);
        }
        return all.iterator().next();
    }

    private void take(AwardDocument paper, Letterhead head, @Nullable Integer number, LocalDate day) {
        paper.register = head.register();
        paper.numberedYear = day.getYear();
        if (number != null) {
            if (number < 1 || number > HIGHEST_NUMBER) {
                throw Refusal.at("number", "field_range", 1, HIGHEST_NUMBER);
            }
            if (taken(paper, number)) {
                throw Refusal.conflict("paper_number_taken", number);
            }
        }
        paper.number = number == null ? numbers.next(head.register(), day.getYear()) : number;
        paper.symbol = head.numbered(paper.number, paper.kind.mark);
    }

    private static boolean taken(AwardDocument paper, int number) {
        return AwardDocument.count(
                        "register = ?1 and numberedYear = ?2 and number = ?3",
                        paper.register,
                        paper.numberedYear,
                        number)
                > 0;
    }

    private void store(Actor actor, AwardDocument paper, PaperContent content) {
        paper.content = contents.write(content);
        if (paper.kind == PaperKind.CERTIFICATES) {
            paper.state = PaperState.PRINTING;
            jobs.queue(CertificateWork.KIND, paper.id, actor.accountId());
        } else {
            paper.freeze(PaperFiles.pdf(content, false), PaperFiles.xlsx(content));
        }
    }

    static Set<UUID> ids(List<AwardCase> cases) {
        return cases.stream().map(one -> one.id).collect(Collectors.toSet());
    }
}
