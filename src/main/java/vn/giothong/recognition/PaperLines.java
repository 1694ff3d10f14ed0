package vn.giothong.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Measure;
import vn.giothong.recognition.ladder.Step;
import vn.giothong.web.Texts;

/** Puts cases into the lines of a paper, sorted as Vietnamese lists are, in as many statements for one as for hundreds. */
@ApplicationScoped
class PaperLines {
    private static final String CUP = "CUP";

    private final Ladders ladders;
    private final Deciders deciders;
    private final ChapterTrees trees;

    PaperLines(Ladders ladders, Deciders deciders, ChapterTrees trees) {
        this.ladders = ladders;
        this.deciders = deciders;
        this.trees = trees;
    }

    private record Around(
            ChapterTree tree,
            Map<UUID, SubjectName> names,
            Map<UUID, AwardRule> rules,
            Map<UUID, PaperLine.Grant> grants) {
        SubjectName name(AwardCase one) {
            return names.getOrDefault(one.subjectId, SubjectName.unknown(one.subjectId));
        }
    }

    /** As they are to be named on a paper of the day; the highest steps first, then by name. */
    List<PaperLine> of(List<AwardCase> cases, LocalDate day) {
        var tree = trees.on(day);
        var rules = ladders.versions();
        var around = new Around(tree, SubjectName.of(cases, tree), rules, grants(cases));
        return cases.stream()
                .sorted(Comparator.comparingInt((AwardCase one) -> -one.threshold)
                        .thenComparing(one -> around.name(one).sortName())
                        .thenComparing(one -> one.id))
                .map(one -> line(one, around))
                .toList();
    }

    /** By whom each one that is decided was decided, as things stood on the day of the decision. */
    private Map<UUID, PaperLine.Grant> grants(List<AwardCase> cases) {
        var grants = new HashMap<UUID, PaperLine.Grant>();
        cases.stream()
                .filter(one -> one.decidedOn != null)
                .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.decidedOn)))
                .forEach((day, decided) -> {
                    var by = deciders.known(decided, day);
                    decided.stream()
                            .filter(one -> by.containsKey(one.id))
                            .forEach(
                                    one -> grants.put(one.id, grant(one, day, Objects.requireNonNull(by.get(one.id)))));
                });
        return grants;
    }

    private static PaperLine.Grant grant(AwardCase one, LocalDate day, Decider by) {
        var number = one.decisionNumber == null ? "" : one.decisionNumber;
        var usual = by.signature();
        var signature = new Signature(usual.mandate(), usual.onBehalfOf(), usual.position(), one.signer);
        return new PaperLine.Grant(by.competence(), by.head().place(), number, day, signature);
    }

    private static PaperLine line(AwardCase one, Around around) {
        var name = around.name(one);
        var rule = Objects.requireNonNull(around.rules().get(one.ruleId));
        var step = rule.step(one.threshold);
        return new PaperLine(
                one.id,
                one.subjectKind,
                name.name(),
                name.code(),
                name.birthYear(),
                name.sex(),
                around.tree().name(one.chapterId),
                one.threshold,
                one.amount,
                achievement(rule.measure(), one),
                one.award,
                form(one.award, step.map(Step::objects).orElse(List.of())),
                step.map(Step::toBeConfirmed).orElse(true),
                around.grants().get(one.id),
                null);
    }

    private static String achievement(Measure measure, AwardCase one) {
        return Texts.text("vi", "paper_achievement_" + measure, one.threshold, one.awardYear);
    }

    /** The award in words: a cup by its colour; with the object of the rule where the award is not that object itself. */
    static String form(String award, List<String> objects) {
        var name = Texts.text("vi", "awardForm_" + award);
        var cup =
                objects.stream().filter(object -> object.startsWith(CUP + "_")).findFirst();
        if (award.equals(CUP) && cup.isPresent()) {
            return capital(object(cup.get()));
        }
        var more = objects.stream()
                .filter(object -> object.equals("BADGE") || object.equals("MEDAL"))
                .filter(object -> !object.equals(award))
                .map(PaperLines::object)
                .collect(Collectors.joining(", "));
        return more.isEmpty() ? name : name + " " + Texts.text("vi", "paper_with") + " " + more;
    }

    private static String object(String code) {
        return Texts.text("vi", "awardObject_" + code);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
