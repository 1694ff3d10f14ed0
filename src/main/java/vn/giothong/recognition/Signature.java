package vn.giothong.recognition;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.OfficerTerm;
import vn.giothong.document.Letterhead;
import vn.giothong.web.Given;
import vn.giothong.web.Texts;

/** How a paper is signed: in whose name, as what, by whom (Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I). */
public record Signature(
        Mandate mandate,
        @Nullable String onBehalfOf,
        String position,
        @Nullable String signer) {
    private static final int LONGEST = 120;

    /** That of a Red Cross unit: its head, where one is written down, on behalf of its standing committee. */
    public static Signature committee(UUID chapterId, LocalDate day) {
        var office = Texts.text("vi", "paper_office_head");
        return new Signature(
                Mandate.TM,
                Texts.text("vi", "paper_office_board"),
                office,
                OfficerTerm.holder(chapterId, office, day).orElse(null));
    }

    /** The same, by the one who is named, in the office that is named. */
    public Signature by(@Nullable String name, @Nullable String office) {
        var given = Given.optional("signer", name, LONGEST);
        var held = Given.optional("position", office, LONGEST);
        return new Signature(mandate, onBehalfOf, held == null ? position : held, given == null ? signer : given);
    }

    /** With what was given instead; a mandate needs the one in whose name it is. */
    Signature with(PaperWish wish) {
        var asked = wish.mandate();
        var name = Given.optional("onBehalfOf", wish.onBehalfOf(), LONGEST);
        var office = Given.optional("position", wish.position(), LONGEST);
        var changed = new Signature(
                asked == null ? mandate : asked,
                asked == Mandate.NONE ? null : name == null ? onBehalfOf : name,
                office == null ? position : office,
                wish.signer() == null ? signer : Given.optional("signer", wish.signer(), LONGEST));
        if (changed.mandate != Mandate.NONE) {
            Given.value("onBehalfOf", changed.onBehalfOf);
        }
        return changed;
    }

    /** The lines above the name, in capitals as they are printed. */
    public String first() {
        return mandate == Mandate.NONE
                ? ""
                : mandate + ". " + Letterhead.capitals(onBehalfOf == null ? "" : onBehalfOf);
    }

    public String office() {
        return Letterhead.capitals(position);
    }
}
