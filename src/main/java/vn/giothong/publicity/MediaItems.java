package vn.giothong.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.drive.Campaign;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Writes down what media said, each chapter for itself, and takes back what was written by mistake. */
@ApplicationScoped
class MediaItems {
    private static final int MOST_REACH = 200_000_000;

    /** A piece as typed. */
    record Typed(
            MediaItem.@Nullable Kind kind,
            @Nullable LocalDate publishedOn,
            @Nullable String outlet,
            @Nullable String title,
            @Nullable String link,
            @Nullable Integer reach,
            @Nullable String reachSource,
            @Nullable String campaignCode,
            @Nullable UUID chapterId) {}

    private final Access access;
    private final Audit audit;
    private final Clock clock;

    MediaItems(Access access, Audit audit, Clock clock) {
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public UUID add(Actor actor, @Nullable Typed typed) {
        access.mustHold(actor, Action.WRITE_CHAPTER);
        var given = Given.value("title", typed);
        var chapter = Given.value("chapterId", given.chapterId());
        if (!access.may(actor, Action.WRITE_CHAPTER, Place.chapter(chapter))) {
            throw Refusal.at("chapterId", "media_out_of_reach");
        }
        var item = new MediaItem(Given.value("kind", given.kind()), chapter, clock.instant(), actor.accountId());
        item.publishedOn = Given.value("publishedOn", given.publishedOn());
        if (item.publishedOn.isAfter(LocalDate.now(clock))) {
            throw Refusal.at("publishedOn", "media_future");
        }
        item.outlet = Given.text("outlet", given.outlet(), 120);
        item.title = Given.text("title", given.title(), 200);
        item.link = link(given.link());
        item.reach = given.reach() == null ? null : Given.count("reach", given.reach(), MOST_REACH);
        item.reachSource = Given.optional("reachSource", given.reachSource(), 200);
        item.campaignCode = campaign(given.campaignCode());
        item.persist();
        audit.record(actor.accountId(), actor.fullName(), "media.written", "media_item", item.id, null);
        return item.id;
    }

    /** Only an address of the web: it becomes a link. */
    private static @Nullable String link(@Nullable String typed) {
        var link = Given.optional("link", typed, 500);
        if (link == null) {
            return null;
        }
        try {
            var scheme = URI.create(link).getScheme();
            if ("https".equals(scheme) || "http".equals(scheme)) {
                return link;
            }
        } catch (IllegalArgumentException nonsense) {
            throw Refusal.at("link", "media_link");
        }
        throw Refusal.at("link", "media_link");
    }

    private static @Nullable String campaign(@Nullable String typed) {
        var code = Given.optional("campaignCode", typed, 40);
        if (code != null && Campaign.findByIdOptional(code).isEmpty()) {
            throw Refusal.at("campaignCode", "field_choice");
        }
        return code;
    }

    @Transactional
    public void voidIt(Actor actor, UUID id, @Nullable String reason) {
        MediaItem item = MediaItem.findById(id);
        if (item == null || item.voidedAt != null) {
            throw Refusal.notFound();
        }
        var place = Place.chapter(item.chapterId);
        access.mustWrite(actor, Action.READ_REPORT, Action.WRITE_CHAPTER, place);
        item.voidIt(clock.instant(), actor.accountId(), Given.text("reason", reason, 200));
        audit.record(actor.accountId(), actor.fullName(), "media.voided", "media_item", id, null);
    }
}
