package vn.giothong.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Candidate;
import vn.giothong.intake.reading.ReadRow;

/** What lists keep as JSON in a column. */
@ApplicationScoped
class Json {
    private static final TypeReference<List<Candidate>> CANDIDATES = new TypeReference<>() {};

    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper;
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

    ReadRow row(IntakeRow row) {
        return read(row.reading, ReadRow.class);
    }

    List<Candidate> candidates(@Nullable String json) {
        try {
            return json == null ? List.of() : mapper.readValue(json, CANDIDATES);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("What was written can be read", broken);
        }
    }
}
