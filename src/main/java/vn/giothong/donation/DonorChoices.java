package vn.giothong.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.donor.Evidence;
import vn.giothong.donor.GuardedOccupation;
import vn.giothong.donor.Occupation;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;
import vn.giothong.person.Sex;
import vn.giothong.web.Language;
import vn.giothong.web.Texts;

/** What a donor's form lets one choose from, in the language of the reader. */
@ApplicationScoped
class DonorChoices {
    record Choice(Object value, String text) {}

    record Lists(
            List<Choice> sexes,
            List<Choice> abo,
            List<Choice> rhD,
            List<Choice> evidence,
            List<Choice> occupations,
            List<Choice> guarded,
            List<Choice> chapters) {}

    private final Access access;
    private final ChapterTrees trees;
    private final Language language;
    private final Clock clock;

    DonorChoices(Access access, ChapterTrees trees, Language language, Clock clock) {
        this.access = access;
        this.trees = trees;
        this.language = language;
        this.clock = clock;
    }

    @Transactional
    public Lists of(Actor actor) {
        return new Lists(
                coded("donorSex", Sex.values()),
                Stream.of(Abo.values()).map(abo -> new Choice(abo, abo.name())).toList(),
                coded("donorRhD", RhD.values()),
                coded("donorEvidence", Evidence.values()),
                coded("donorOccupation", Occupation.values()),
                guarded(),
                chapters(actor, Action.WRITE_DONOR));
    }

    @Transactional
    public List<Choice> chapters(Actor actor, Action action) {
        var reach = access.reach(actor, action);
        return trees.today().all().stream()
                .filter(node -> reach.everything() || reach.chapterIds().contains(node.id()))
                .map(node -> new Choice(node.id(), node.name()))
                .toList();
    }

    private List<Choice> guarded() {
        return GuardedOccupation.on(LocalDate.now(clock)).stream()
                .map(one -> new Choice(one.code, Texts.text(language.code(), "guardedOccupation_" + one.code)))
                .toList();
    }

    private List<Choice> coded(String list, Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> new Choice(value, Texts.text(language.code(), list + "_" + value.name())))
                .toList();
    }
}
