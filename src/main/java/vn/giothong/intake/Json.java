package vn.giothong.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Candidate;
import vn.giothong.intake.reading.ReadRow;
import vn.giothong.web.Keys;
import vn.giothong.web.Vault;

/** What lists keep as JSON in a column. */
@ApplicationScoped
class Json {
    private static final TypeReference<List<Candidate>> CANDIDATES = new TypeReference<>() {};

    private final ObjectMapper mapper;
    private final Vault vault;

    Json(ObjectMapper mapper, Keys keys) {
        this.mapper = mapper;
        this.vault = new Vault(keys, "intake");
    }

    /** What holds the numbers of identity papers is encrypted for its list. */
    Vault vault() {
        return vault;
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Our own records can be written", impossible);
        }
    }

    <T> T read(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("What was written can be read", broken);
        }
    }

    byte[] seal(UUID listId, ReadRow row) {
        return vault.seal(write(row).getBytes(StandardCharsets.UTF_8), listId);
    }

    ReadRow row(IntakeRow row) {
        return row(row.listId, row.reading);
    }

    ReadRow row(UUID listId, byte[] reading) {
        return read(new String(vault.open(reading, listId), StandardCharsets.UTF_8), ReadRow.class);
    }

    String question(ColumnQuestion question) {
        return write(new ColumnQuestion(
                question.samples().stream().map(Masks::sample).toList(), question.doubts()));
    }

    /** The samples that people are shown, without the numbers of papers. */
    String masked(String question) {
        return question(read(question, ColumnQuestion.class));
    }

    List<Candidate> candidates(@Nullable String json) {
        try {
            return json == null ? List.of() : mapper.readValue(json, CANDIDATES);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("What was written can be read", broken);
        }
    }
}
