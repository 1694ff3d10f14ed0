package vn.giothong.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.club.Club;
import vn.giothong.consent.Channel;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Keeps the rules by which messages go by themselves, each in the area of those who made it. */
@ApplicationScoped
class Rules {
    private static final Set<Occasion> BY_THEMSELVES = Set.of(
            Occasion.THANKS, Occasion.MAY_GIVE_AGAIN, Occasion.FIRST_DONATION_DAY, Occasion.HONOUR, Occasion.HEALTH);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** A rule as typed: month and day for advice on health alone. */
    record Typed(
            @Nullable String template,
            @Nullable Channel channel,
            @Nullable UUID chapterId,
            @Nullable UUID clubId,
            @Nullable Integer month,
            @Nullable Integer day,
            @Nullable LocalTime sendsAt) {}

    /** {@code held} until the address of this site is set. */
    record View(
            UUID id,
            Occasion occasion,
            String template,
            String name,
            Channel channel,
            String audience,
            @Nullable Integer month,
            @Nullable Integer day,
            LocalTime sendsAt,
            boolean active,
            boolean held,
            int version) {}

    private final SenderAccess senders;
    private final ChapterTrees trees;
    private final RuleLinks links;
    private final Audit audit;
    private final Clock clock;

    Rules(SenderAccess senders, ChapterTrees trees, RuleLinks links, Audit audit, Clock clock) {
        this.senders = senders;
        this.trees = trees;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<View> list(Actor actor) {
        senders.reach(actor);
        return MessageRule.<MessageRule>list("order by occasion, createdAt, id").stream()
                .filter(rule -> senders.may(actor, rule.chapterId, rule.clubId))
                .map(this::view)
                .toList();
    }

    /** Until when after a drive thanks go, by the rule of the day. */
    @Transactional
    public ThanksWindow thanks() {
        return ThanksWindow.on(LocalDate.now(clock));
    }

    @Transactional
    public View add(Actor actor, @Nullable Typed typed) {
        senders.reach(actor);
        var given = Given.value("template", typed);
        var wording = Wording.coded(Given.text("template", given.template(), 40))
                .filter(found -> found.mayBeUsed(actor, senders) && BY_THEMSELVES.contains(found.occasion))
                .orElseThrow(() -> Refusal.at("template", "mailing_no_rule_template"));
        var channel = Given.value("channel", given.channel());
        if (channel == Channel.CALL) {
            throw Refusal.at("channel", "mailing_rule_call");
        }
        senders.mustReach(actor, given.chapterId(), given.clubId());
        var rule = new MessageRule(wording, channel, clock.instant(), actor.accountId());
        rule.chapterId = given.chapterId();
        rule.clubId = given.clubId();
        rule.sendsAt = given.sendsAt() == null ? MORNING : given.sendsAt();
        season(rule, given);
        rule.persist();
        audit.record(actor.accountId(), actor.fullName(), "message_rule.made", "message_rule", rule.id, wording.code);
        return view(rule);
    }

    private static void season(MessageRule rule, Typed given) {
        if (rule.occasion != Occasion.HEALTH) {
            return;
        }
        try {
            var season = MonthDay.of(Given.value("month", given.month()), Given.value("day", given.day()));
            rule.seasonMonth = season.getMonthValue();
            rule.seasonDay = season.getDayOfMonth();
        } catch (DateTimeException none) {
            throw Refusal.at("day", "mailing_no_day");
        }
    }

    @Transactional
    public View show(Actor actor, UUID id) {
        return view(own(actor, id));
    }

    private MessageRule own(Actor actor, UUID id) {
        return MessageRule.<MessageRule>findByIdOptional(id)
                .filter(rule -> senders.may(actor, rule.chapterId, rule.clubId))
                .orElseThrow(Refusal::notFound);
    }

    @Transactional
    public View switchTo(Actor actor, UUID id, @Nullable Boolean active) {
        var rule = own(actor, id);
        rule.active = Given.value("active", active);
        audit.record(
                actor.accountId(),
                actor.fullName(),
                rule.active ? "message_rule.switched_on" : "message_rule.switched_off",
                "message_rule",
                id,
                null);
        return view(rule);
    }

    private View view(MessageRule rule) {
        Wording wording = Wording.findById(rule.wordingId);
        var audience = rule.chapterId == null
                ? Club.<Club>findByIdOptional(rule.clubId)
                        .map(club -> club.name)
                        .orElse("")
                : trees.today().name(rule.chapterId);
        return new View(
                rule.id,
                rule.occasion,
                wording.code,
                wording.name,
                rule.channel,
                audience,
                rule.seasonMonth,
                rule.seasonDay,
                rule.sendsAt,
                rule.active,
                links.lacking(rule.channel),
                rule.version);
    }
}
