package vn.giothong.donation;

import jakarta.enterprise.context.ApplicationScoped;
import vn.giothong.donor.DonorInput;
import vn.giothong.donor.Evidence;
import vn.giothong.donor.Occupation;
import vn.giothong.person.Abo;
import vn.giothong.person.RhD;
import vn.giothong.person.Sex;
import vn.giothong.web.Form;

/** Reads a donor from a page's form and fills one in. */
@ApplicationScoped
class DonorForm {
    private final Form form;

    DonorForm(Form form) {
        this.form = form;
    }

    DonorInput read() {
        var group = new DonorInput.Group(
                form.choice("abo", Abo.class), form.choice("rhD", RhD.class), form.choice("evidence", Evidence.class));
        return new DonorInput(
                form.text("fullName"),
                form.choice("sex", Sex.class),
                form.date("birthDate"),
                form.integer("birthYear"),
                form.ticked("noPaper") ? "" : form.text("identityNumber"),
                form.text("phone"),
                form.id("chapterId"),
                form.text("address"),
                form.choice("occupation", Occupation.class),
                form.text("guardedOccupation"),
                form.decimal("weightKg"),
                group,
                form.integer("openingCount"),
                form.choice("openingEvidence", Evidence.class),
                form.text("openingSource"),
                form.date("openingUntil"),
                form.ticked("confirmNew"),
                form.integer("version"));
    }

    void fill(DonorRecord donor) {
        form.put("fullName", donor.fullName())
                .put("sex", donor.sex())
                .put("birthDate", donor.birthDate())
                .put("birthYear", donor.birthYear())
                .put("phone", donor.phone())
                .put("chapterId", donor.chapterId())
                .put("address", donor.address())
                .put("occupation", donor.occupation())
                .put("guardedOccupation", donor.guardedOccupation())
                .put("weightKg", donor.weightKg())
                .put("abo", donor.bloodGroup().abo())
                .put("rhD", donor.bloodGroup().rhD())
                .put("evidence", donor.bloodGroup().evidence())
                .put("openingCount", donor.openingCount())
                .put("openingEvidence", donor.openingEvidence())
                .put("openingSource", donor.openingSource())
                .put("openingUntil", donor.openingUntil())
                .put("version", donor.version());
    }
}
