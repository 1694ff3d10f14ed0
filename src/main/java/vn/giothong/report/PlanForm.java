package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.drive.Campaign;
import vn.giothong.drive.Dimension;
import vn.giothong.web.Formats;
import vn.giothong.web.Texts;

/** The plan of a year: what is to be collected, in which rounds, and the drives planned by campaign, month and unit. */
@ApplicationScoped
class PlanForm {
    /** Drives and the bags they are to bring. */
    private record Planned(long drives, long units) {
        Planned plus(Planned other) {
            return new Planned(drives + other.drives, units + other.units);
        }
    }

    private static final String DRIVES =
            "select d.chapterId, d.campaignCode, month(d.heldOn), count(*), sum(d.targetUnits) from Drive d"
                    + " where d.heldOn between ?1 and ?2 and d.state in ('SUBMITTED', 'APPROVED', 'CLOSED')"
                    + " and d.chapterId in ?3 group by d.chapterId, d.campaignCode, month(d.heldOn)";

    private final FigureReports reports;
    private final ChapterTrees trees;

    PlanForm(FigureReports reports, ChapterTrees trees) {
        this.reports = reports;
        this.trees = trees;
    }

    List<FormPart> parts(Actor actor, FigureQuery.Read query, UUID root) {
        var tree = trees.today();
        var year = query.from().getYear();
        var found = new ArrayList<FormPart>();
        found.add(targets(actor, query, tree, root));
        found.add(rounds(tree, root, year));
        drives(query, tree, root, found);
        return found;
    }

    private FormPart targets(Actor actor, FigureQuery.Read query, ChapterTree tree, UUID root) {
        var last = reports.of(actor, query.yearBefore(), "vi");
        var set = ReportTarget.ofYear(query.from().getYear());
        var before = new LinkedHashMap<String, FigureRow>();
        last.rows().forEach(row -> before.put(row.key(), row));
        var rows = new ArrayList<FormPart.Row>();
        rows.add(FormPart.Row.of(
                root.toString(),
                tree.name(root),
                set.get(root),
                last.total().target(),
                last.total().bags()));
        for (var child : tree.children(root)) {
            var row = before.get(child.id().toString());
            rows.add(FormPart.Row.of(
                    child.id().toString(),
                    child.name(),
                    set.get(child.id()),
                    row == null ? null : row.target(),
                    row == null ? null : row.bags()));
        }
        return new FormPart("planTargets", List.of("target", "target_before", "bags_before"), rows);
    }

    private static FormPart rounds(ChapterTree tree, UUID root, int year) {
        var rows = new ArrayList<FormPart.Row>();
        for (var round : TargetRound.of(tree, root, year)) {
            var set = ReportTarget.ofRound(year, round.round);
            rows.add(FormPart.Row.of(round.round + "", label(round, tree.name(root)), set.get(root)));
            for (var child : tree.children(root)) {
                var units = set.get(child.id());
                if (units != null) {
                    rows.add(FormPart.Row.of(round.round + ":" + child.id(), label(round, child.name()), units));
                }
            }
        }
        return new FormPart("planRounds", List.of("target"), rows);
    }

    private static String label(TargetRound round, String unit) {
        return round.name + " (" + Formats.date("vi", round.fromOn) + " – " + Formats.date("vi", round.toOn) + "): "
                + unit;
    }

    private static void drives(FigureQuery.Read query, ChapterTree tree, UUID root, List<FormPart> found) {
        var campaigns = new TreeMap<String, Planned>();
        var months = new TreeMap<Integer, Planned>();
        var labels = new LinkedHashMap<String, String>();
        var names = names();
        for (var row : Panache.getEntityManager()
                .createQuery(DRIVES, Object[].class)
                .setParameter(1, query.from())
                .setParameter(2, query.to())
                .setParameter(3, tree.subtree(root))
                .getResultList()) {
            var planned = new Planned((Long) row[3], (Long) row[4]);
            var unit = FigureReports.below(tree, root, (UUID) row[0]);
            var key = Objects.requireNonNullElse(row[1], Dimension.NONE) + ":" + unit;
            labels.put(
                    key,
                    names.getOrDefault(row[1], Texts.text("vi", "report_without_campaign")) + ": " + tree.name(unit));
            campaigns.merge(key, planned, Planned::plus);
            months.merge((Integer) row[2], planned, Planned::plus);
        }
        found.add(part("planCampaigns", campaigns, labels));
        var byMonth = new LinkedHashMap<String, Planned>();
        months.forEach((month, planned) ->
                byMonth.put(String.format("%02d/%d", month, query.from().getYear()), planned));
        found.add(part("planMonths", byMonth, Map.of()));
    }

    private static FormPart part(String key, Map<String, Planned> planned, Map<String, String> labels) {
        return new FormPart(
                key,
                List.of("drives", "target"),
                planned.entrySet().stream()
                        .map(entry -> FormPart.Row.of(
                                entry.getKey(),
                                labels.getOrDefault(entry.getKey(), entry.getKey()),
                                entry.getValue().drives(),
                                entry.getValue().units()))
                        .toList());
    }

    private static Map<@Nullable Object, String> names() {
        var names = new LinkedHashMap<@Nullable Object, String>();
        Campaign.<Campaign>streamAll().forEach(one -> names.put(one.code, one.nameVi));
        return names;
    }
}
