package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case on a paper. */
@Entity
@Table(name = "award_document_case")
@IdClass(DocumentCase.Key.class)
class DocumentCase extends PanacheEntityBase {
    record Key(UUID documentId, UUID caseId) implements Serializable {}

    @Id
    public UUID documentId;

    @Id
    public UUID caseId;

    protected DocumentCase() {}

    DocumentCase(UUID documentId, UUID caseId) {
        this.documentId = documentId;
        this.caseId = caseId;
    }

    static List<UUID> of(@Nullable UUID documentId) {
        return DocumentCase.<DocumentCase>list("documentId", documentId).stream()
                .map(one -> one.caseId)
                .toList();
    }
}
