package vn.giothong.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.club.Club;
import vn.giothong.consent.Channel;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;
import vn.giothong.web.Language;
import vn.giothong.web.Texts;

/** What the forms of this room let one choose from. */
@ApplicationScoped
class Choices {
    record Choice(String value, String text) {}

    record Lists(
            List<Choice> abo,
            List<Choice> rhD,
            List<Choice> channels,
            List<Choice> radii,
            List<Choice> chapters,
            List<Choice> clubs) {}

    private final Access access;
    private final ChapterTrees trees;
    private final Language language;

    Choices(Access access, ChapterTrees trees, Language language) {
        this.access = access;
        this.trees = trees;
        this.language = language;
    }

    @Transactional
    public Lists of(Actor actor) {
        return new Lists(
                Stream.of(Abo.values())
                        .map(one -> new Choice(one.name(), one.name()))
                        .toList(),
                coded("donorRhD", RhD.values()),
                coded("invitationChannel", Channel.values()),
                Stream.of("0", "1", "2")
                        .map(one -> new Choice(one, Texts.text(language.code(), "callup_radius_" + one)))
                        .toList(),
                chapters(actor),
                clubs(actor));
    }

    private List<Choice> chapters(Actor actor) {
        var reach = access.reach(actor, Action.READ_DONOR);
        return trees.today().all().stream()
                .filter(node -> reach.everything() || reach.chapterIds().contains(node.id()))
                .map(node -> new Choice(node.id().toString(), node.name()))
                .toList();
    }

    /** The clubs whose members the actor reads, or of the chapters whose donors; ended ones have no members to ask. */
    private List<Choice> clubs(Actor actor) {
        var reach = access.reach(actor, Action.READ_DONOR);
        return Club.<Club>list("closedOn is null order by name, id").stream()
                .filter(club -> reach.everything()
                        || reach.chapterIds().contains(club.chapterId)
                        || reach.clubIds().contains(club.id))
                .map(club -> new Choice(club.id.toString(), club.name))
                .toList();
    }

    private List<Choice> coded(String list, Enum<?>[] values) {
        return Stream.of(values)
                .map(value -> new Choice(value.name(), Texts.text(language.code(), list + "_" + value.name())))
                .toList();
    }
}
