package vn.giothong.today;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.giothong.account.Actor;
import vn.giothong.care.CareWork;
import vn.giothong.consent.Requests;
import vn.giothong.drive.DriveWork;
import vn.giothong.recognition.AwardWork;
import vn.giothong.report.ReportWork;
import vn.giothong.web.Formats;
import vn.giothong.web.Language;
import vn.giothong.web.Texts;

/** The work that waits for somebody, oldest first, whatever room it comes from. */
@ApplicationScoped
class Today {
    private final DriveWork drives;
    private final WaitingLists lists;
    private final Requests requests;
    private final AwardWork awards;
    private final ReportWork reports;
    private final CareWork care;
    private final Language language;
    private final Clock clock;

    Today(
            DriveWork drives,
            WaitingLists lists,
            Requests requests,
            AwardWork awards,
            ReportWork reports,
            CareWork care,
            Language language,
            Clock clock) {
        this.drives = drives;
        this.lists = lists;
        this.requests = requests;
        this.awards = awards;
        this.reports = reports;
        this.care = care;
        this.language = language;
        this.clock = clock;
    }

    List<Work> of(Actor actor) {
        return Stream.of(
                        drives.of(actor, LocalDate.now(clock)).stream().map(Today::work),
                        lists.of(actor).stream(),
                        requests.waiting(actor).stream().map(Today::work),
                        awards.of(actor).stream().map(this::work),
                        reports.of(actor, LocalDate.now(clock)).stream().map(this::work),
                        care.of(actor, LocalDate.now(clock)).stream().map(Today::work))
                .flatMap(work -> work)
                .sorted(Comparator.comparing(Work::since))
                .toList();
    }

    private Work work(AwardWork.Waiting waiting) {
        return new Work(
                waiting.kind(),
                Texts.text(language.code(), "awardState_" + waiting.state()),
                Texts.text(language.code(), "award_waiting", waiting.cases()),
                waiting.chapterName(),
                waiting.oldest(),
                waiting.oldest().atStartOfDay(Formats.ZONE).toInstant(),
                "/recognition?state=" + waiting.state() + "&chapterId=" + waiting.chapterId());
    }

    private static Work work(CareWork.Waiting visit) {
        return new Work(
                visit.kind().name(),
                visit.teamCode(),
                visit.teamName(),
                visit.chapterName(),
                visit.date(),
                visit.since(),
                visit.path());
    }

    private Work work(ReportWork.Waiting report) {
        return new Work(
                report.kind().name(),
                report.period(),
                Texts.text(language.code(), "report_of", report.period()),
                report.chapterName(),
                report.date(),
                report.since(),
                report.path());
    }

    private static Work work(Requests.Waiting waiting) {
        var request = waiting.request();
        return new Work(
                "REQUEST_TO_ANSWER",
                waiting.donorCode(),
                waiting.donorName(),
                waiting.chapterName(),
                request.finishBy(),
                request.receivedAt(),
                "/requests#r-" + request.id());
    }

    private static Work work(DriveWork.Waiting drive) {
        return new Work(
                drive.kind().name(),
                drive.code(),
                drive.name(),
                drive.chapterName(),
                drive.date(),
                drive.since(),
                "/drives/" + drive.code());
    }
}
