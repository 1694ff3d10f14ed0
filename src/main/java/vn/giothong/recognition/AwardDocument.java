package vn.giothong.recognition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.database.BaseEntity;
import vn.giothong.document.Fingerprint;
import vn.giothong.web.Refusal;

/** A paper of the awards. Its text is made anew as long as it is a draft; from the day it is issued it is the one stored here. */
@Entity
class AwardDocument extends BaseEntity {
    @Enumerated(EnumType.STRING)
    public PaperKind kind;

    @Enumerated(EnumType.STRING)
    public PaperState state;

    /** The unit that issues it, or whose area the deciding body is for; its officers read it. */
    public UUID chapterId;

    public @Nullable UUID ceremonyId;
    public @Nullable String register;
    public @Nullable Integer numberedYear;
    public @Nullable Integer number;

    /** Number and symbol as printed. */
    public @Nullable String symbol;

    public @Nullable LocalDate plannedOn;
    public @Nullable LocalDate issuedOn;
    public String about;
    public @Nullable String addressee;

    @Enumerated(EnumType.STRING)
    public Mandate mandate;

    public @Nullable String onBehalfOf;
    public String position;
    public @Nullable String signer;
    public @Nullable UUID replacesId;
    public @Nullable String changeNote;
    public int edition;
    public int cases;
    public @Nullable String content;

    @Column(columnDefinition = "longblob")
    public byte @Nullable [] pdf;

    @Column(columnDefinition = "longblob")
    public byte @Nullable [] xlsx;

    public @Nullable String pdfHash;
    public @Nullable String xlsxHash;
    public Instant createdAt;
    public UUID createdBy;
    public String createdName;
    public @Nullable Instant issuedAt;
    public @Nullable UUID issuedBy;
    public @Nullable String issuedName;

    @Version
    public int version;

    protected AwardDocument() {}

    AwardDocument(PaperKind kind, UUID chapterId, Actor actor, Instant now) {
        this.kind = kind;
        this.chapterId = chapterId;
        this.state = PaperState.DRAFT;
        this.edition = 1;
        this.about = "";
        this.createdAt = now;
        this.createdBy = actor.accountId();
        this.createdName = actor.fullName();
        sign(new Signature(Mandate.NONE, null, "", null));
    }

    Signature signature() {
        return new Signature(mandate, onBehalfOf, position, signer);
    }

    final void sign(Signature signature) {
        mandate = signature.mandate();
        onBehalfOf = signature.onBehalfOf();
        position = signature.position();
        signer = signature.signer();
    }

    void mustBe(PaperState wanted) {
        if (state != wanted) {
            throw Refusal.conflict("paper_state");
        }
    }

    void issue(Actor actor, Instant now, LocalDate on) {
        issuedOn = on;
        issuedAt = now;
        issuedBy = actor.accountId();
        issuedName = actor.fullName();
    }

    /** From here on the bytes stay as they are. */
    void freeze(byte[] asPdf, byte @Nullable [] asWorkbook) {
        pdf = asPdf;
        pdfHash = Fingerprint.of(asPdf);
        xlsx = asWorkbook;
        xlsxHash = asWorkbook == null ? null : Fingerprint.of(asWorkbook);
        state = PaperState.ISSUED;
    }

    /** The paper that came in the place of this one, or is to come. */
    Optional<AwardDocument> successor() {
        return find("replacesId = ?1 and state <> ?2", id, PaperState.DISCARDED).firstResultOptional();
    }
}
