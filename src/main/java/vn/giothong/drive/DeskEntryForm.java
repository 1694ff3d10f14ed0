package vn.giothong.drive;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.Level;
import vn.giothong.donor.Candidate;
import vn.giothong.person.Birth;
import vn.giothong.person.Sex;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** Between the fields by which the desk takes somebody in and the person they describe. */
@RequestScoped
class DeskEntryForm {
    private final DeskPeople people;
    private final Bringers bringers;
    private final ChapterTrees trees;
    private final Form form;
    private final Language language;

    DeskEntryForm(DeskPeople people, Bringers bringers, ChapterTrees trees, Form form, Language language) {
        this.people = people;
        this.bringers = bringers;
        this.trees = trees;
        this.form = form;
        this.language = language;
    }

    DeskNewcomer newcomer(DeskParts.Head drive) {
        var donorId = form.id("donorId");
        if (donorId != null) {
            return new DeskNewcomer(donorId, null, form.ticked("arrived"), false, null, bringer());
        }
        var person = person(drive);
        var broughtBy = broughtBy();
        if (form.hasErrors()) {
            stop(drive, person);
        }
        return new DeskNewcomer(null, person, form.ticked("arrived"), false, null, broughtBy);
    }

    private DeskNewcomer.Person person(DeskParts.Head drive) {
        form.naming("birthYear", "birth").naming("birthDate", "birth");
        var typed = form.text("birth");
        var birth = Birth.parse(typed, drive.heldOn()).value();
        if (typed != null && birth == null) {
            form.reject("birth", "desk_birth_unreadable");
        }
        return new DeskNewcomer.Person(
                form.text("fullName"),
                form.choice("sex", Sex.class),
                birth == null ? null : birth.date(),
                birth == null ? null : birth.year(),
                form.text("phone"),
                form.text("identityNumber"),
                form.id("chapterId"),
                null,
                null,
                null,
                null,
                form.ticked("confirmNew"));
    }

    /** Where a field cannot be read at all, what is wrong with the others is told with it. */
    private void stop(DeskParts.Head drive, DeskNewcomer.Person person) {
        try {
            people.check(drive.id(), person);
        } catch (Refusal refusal) {
            form.reject(refusal);
        }
        throw Refusal.of("invalid");
    }

    private @Nullable UUID broughtBy() {
        try {
            return bringer();
        } catch (Refusal refusal) {
            form.reject(refusal);
            return null;
        }
    }

    /** By the code that was typed or scanned. */
    @Nullable
    UUID bringer() {
        return bringers.coded(form.text("broughtBy"));
    }

    @Transactional
    DeskParts.Adding adding(DeskParts.Head head, String name, List<DeskParts.Candidate> candidates) {
        Drive drive = Drive.findById(head.id());
        if (form.text("fullName") == null && !name.isBlank()) {
            form.put("fullName", name);
        }
        if (form.text("chapterId") == null) {
            form.put("chapterId", drive.chapterId);
        }
        var tree = trees.today();
        var area = tree.subtree(tree.area(drive.chapterId));
        var communes = tree.all().stream()
                .filter(node -> area.contains(node.id()))
                .filter(node -> node.level() != Level.DISTRICT || node.id().equals(drive.chapterId))
                .map(node -> new DeskParts.Option(node.id().toString(), node.name()))
                .toList();
        var sexes = Arrays.stream(Sex.values())
                .map(sex -> new DeskParts.Option(sex.name(), Texts.text(language.code(), "deskSex_" + sex)))
                .toList();
        return new DeskParts.Adding(candidates, sexes, communes);
    }

    /** Who was found in the way of a new person. */
    @Transactional
    List<DeskParts.Candidate> candidates(Refusal refusal) {
        if (!(refusal.extras().get("candidates") instanceof List<?> found)) {
            return List.of();
        }
        var tree = trees.today();
        return found.stream()
                .map(Candidate.class::cast)
                .map(one -> new DeskParts.Candidate(
                        one.donorId(), one.fullName(), one.birthYear(), tree.name(one.chapterId())))
                .toList();
    }
}
