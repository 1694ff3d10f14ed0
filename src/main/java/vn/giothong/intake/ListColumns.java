package vn.giothong.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.drive.Drive;
import vn.giothong.intake.reading.ColumnDoubt;
import vn.giothong.intake.reading.ColumnPlan;
import vn.giothong.intake.reading.RememberedHeaders;
import vn.giothong.intake.reading.SheetSample;
import vn.giothong.job.Jobs;
import vn.giothong.web.Language;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** Takes people's word for which column holds what, and remembers it for the collector's next list. */
@ApplicationScoped
class ListColumns {
    /** Which column holds what in each table, what the sheets look like, and why people are asked, if they are. */
    record Asked(List<ColumnPlan.SheetColumns> sheets, List<SheetSample> samples, Set<ColumnDoubt> doubts) {}

    private final ListAccess access;
    private final Jobs jobs;
    private final Audit audit;
    private final Json json;
    private final Language language;
    private final Clock clock;

    ListColumns(ListAccess access, Jobs jobs, Audit audit, Json json, Language language, Clock clock) {
        this.access = access;
        this.jobs = jobs;
        this.audit = audit;
        this.json = json;
        this.language = language;
        this.clock = clock;
    }

    /** The columns as they were read or are guessed, with what people need to see to tell better. */
    @Transactional
    public Asked asked(Actor actor, UUID listId) {
        var list = access.list(actor, listId).list();
        if (!list.mappable()) {
            throw Refusal.conflict("list_no_columns_asked");
        }
        var plan = list.columnGuess == null ? list.columnPlan : list.columnGuess;
        var question = question(list);
        return new Asked(
                plan == null ? List.of() : json.read(plan, ColumnPlan.class).sheets(),
                question.map(ColumnQuestion::samples).orElse(List.of()),
                question.map(ColumnQuestion::doubts).orElse(Set.of()));
    }

    /** Takes them while the list is not applied; what is remembered of the same headers goes. The list is read again. */
    @Transactional
    public void map(Actor actor, UUID listId, ColumnPlan plan) {
        var seen = access.list(actor, listId);
        access.must(actor, Action.HANDLE_LIST, seen.drive());
        var list = Lists.lock(seen.list());
        if (!list.mappable() || IntakePiece.count("listId", listId) == 0) {
            throw Refusal.conflict("list_no_columns_asked");
        }
        var violations = plan.violations();
        if (!violations.isEmpty()) {
            throw Refusal.at("sheets", "list_columns", told(violations));
        }
        mustFit(list, plan);
        remember(actor, list, seen.drive(), plan);
        list.read(json.write(plan));
        jobs.queue(ListReading.KIND, listId, actor.accountId());
        audit.record(actor.accountId(), actor.fullName(), "list.columns", "list", listId, null);
    }

    private String told(List<ColumnPlan.Wrong> violations) {
        return violations.stream()
                .map(wrong -> wrong.place() + ": " + Texts.text(language.code(), "listColumnWrong_" + wrong.kind()))
                .collect(Collectors.joining("; "));
    }

    /** A file without a sample of its sheets is tried as it is. */
    private void mustFit(IntakeList list, ColumnPlan plan) {
        var samples = question(list).map(ColumnQuestion::samples).orElse(List.of());
        for (var i = 0; i < plan.sheets().size() && !samples.isEmpty(); i++) {
            var table = plan.sheets().get(i);
            var sample = samples.stream()
                    .filter(known -> known.sheet().equals(table.sheet()))
                    .findFirst()
                    .orElseThrow(() -> Refusal.at("sheets", "list_columns_unfit"));
            mustFit("sheets[" + i + "]", table, sample);
        }
    }

    private static void mustFit(String place, ColumnPlan.SheetColumns table, SheetSample sample) {
        if (!sample.hasBelow(table.headerRow())) {
            throw Refusal.at(place + ".headerRow", "list_columns_unfit");
        }
        table.columns().forEach((field, letters) -> {
            if (!sample.hasColumn(letters)) {
                throw Refusal.at(place + ".columns." + field, "list_columns_unfit");
            }
        });
    }

    private Optional<ColumnQuestion> question(IntakeList list) {
        return Optional.ofNullable(list.columnSamples).map(samples -> json.read(samples, ColumnQuestion.class));
    }

    private void remember(Actor actor, IntakeList list, Drive drive, ColumnPlan plan) {
        var question = question(list);
        if (question.isEmpty()) {
            return;
        }
        var known = IntakeMapping.of(drive.collectorId, list.source);
        var headers = known.map(mapping -> json.read(mapping.columnsJson, RememberedHeaders.class))
                .orElse(RememberedHeaders.NONE);
        var learnt = json.write(headers.learn(plan, question.get().samples()));
        known.ifPresentOrElse(
                mapping -> {
                    mapping.columnsJson = learnt;
                    mapping.rememberedAt = clock.instant();
                    mapping.rememberedBy = actor.accountId();
                },
                () -> new IntakeMapping(drive.collectorId, list.source, learnt, clock.instant(), actor.accountId())
                        .persist());
    }
}
