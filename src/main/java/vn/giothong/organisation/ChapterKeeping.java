package vn.giothong.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.Chapter;
import vn.giothong.chapter.ChapterKind;
import vn.giothong.chapter.ChapterMembership;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.ChapterVersion;
import vn.giothong.chapter.Level;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/**
 * What the officers of a chapter write down: who leads it, its members by year, and the chapters inside it that are no
 * administrative areas. Such an inner chapter is kept by its parent's officers too, since it seldom has an account.
 */
@ApplicationScoped
class ChapterKeeping {
    /** A chapter of a school, an enterprise, an agency or the army inside another. */
    record NewChapter(
            @Nullable String name,
            @Nullable ChapterKind kind,
            @Nullable UUID parentId,
            @Nullable String code,
            @Nullable LocalDate from) {}

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9.-]{1,19}");
    private static final int MOST_MEMBERS = 1_000_000;

    private final Access access;
    private final ChapterTrees trees;
    private final Officers officers;
    private final Audit audit;
    private final Clock clock;

    ChapterKeeping(Access access, ChapterTrees trees, Officers officers, Audit audit, Clock clock) {
        this.access = access;
        this.trees = trees;
        this.officers = officers;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public boolean mayWrite(Actor actor, UUID chapterId) {
        var node = trees.today().find(chapterId).orElse(null);
        if (node == null) {
            return false;
        }
        var parent = node.level() == Level.SUB ? node.parentId() : null;
        return access.may(actor, Action.WRITE_CHAPTER, Place.chapter(chapterId))
                || (parent != null && access.may(actor, Action.WRITE_CHAPTER, Place.chapter(parent)));
    }

    private void mustWrite(Actor actor, UUID chapterId) {
        if (ChapterVersion.of(chapterId).isEmpty()) {
            throw Refusal.notFound();
        }
        if (!mayWrite(actor, chapterId)) {
            throw Refusal.forbidden();
        }
    }

    @Transactional
    public Officer appoint(Actor actor, UUID chapterId, Officers.Appointment given) {
        mustWrite(actor, chapterId);
        return officers.appoint(actor, Officers.Node.chapter(chapterId), given);
    }

    @Transactional
    public Officer end(Actor actor, UUID chapterId, UUID termId, @Nullable LocalDate to) {
        mustWrite(actor, chapterId);
        return officers.end(actor, Officers.Node.chapter(chapterId), termId, to);
    }

    /** Writes the number of members (hội viên) counted at the end of a year; a later count of the same year replaces it. */
    @Transactional
    public void count(Actor actor, UUID chapterId, @Nullable Integer year, @Nullable Integer members) {
        mustWrite(actor, chapterId);
        int counted = Given.value("year", year);
        int now = LocalDate.now(clock).getYear();
        if (counted < 1946 || counted > now) {
            throw Refusal.at("year", "field_range", "1946", Integer.toString(now));
        }
        int number = Given.count("members", members, MOST_MEMBERS);
        var known = ChapterMembership.in(chapterId, counted);
        if (known == null) {
            new ChapterMembership(chapterId, counted, number).persist();
        } else {
            known.members = number;
        }
        var detail = counted + ": " + number;
        audit.record(actor.accountId(), actor.fullName(), "chapter.members_counted", "chapter", chapterId, detail);
    }

    @Transactional
    public UUID found(Actor actor, NewChapter given) {
        var parentId = Given.value("parentId", given.parentId());
        var name = Given.text("name", given.name(), 120);
        var kind = Given.value("kind", given.kind());
        var from = given.from() == null ? LocalDate.now(clock) : given.from();
        var parent = trees.today().find(parentId).orElseThrow(() -> Refusal.at("parentId", "chapter_unknown"));
        mustWrite(actor, parentId);
        if (kind == ChapterKind.TERRITORIAL) {
            throw Refusal.at("kind", "chapter_territorial");
        }
        if (trees.on(from).find(parentId).isEmpty()) {
            throw Refusal.at("from", "chapter_parent_then");
        }
        Chapter.lock(parentId);
        var chapter = new Chapter(clock.instant());
        chapter.areaId = Chapter.areaOf(parentId);
        chapter.persist();
        var code = code(given.code(), parent.code(), from);
        new ChapterVersion(chapter.id, code, name, kind, parentId, from).persist();
        ChapterTrees.changed();
        audit.record(actor.accountId(), actor.fullName(), "chapter.founded", "chapter", chapter.id, code);
        return chapter.id;
    }

    /** The code given, or the parent's with the next number behind it. */
    private static String code(@Nullable String given, String parentCode, LocalDate from) {
        var wanted = Given.optional("code", given, 20);
        if (wanted == null) {
            var prefix = parentCode + "-";
            var number = ChapterVersion.coded(prefix) + 1;
            while (ChapterVersion.codeTaken(prefix + number, from)) {
                number++;
            }
            return prefix + number;
        }
        var code = wanted.toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            throw Refusal.at("code", "chapter_code");
        }
        if (ChapterVersion.codeTaken(code, from)) {
            throw Refusal.conflict("chapter_code_taken", code);
        }
        return code;
    }
}
