package vn.giothong.funding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/** What this room keeps as JSON in a column. */
@ApplicationScoped
class FundingJson {
    private final ObjectMapper mapper;

    FundingJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Our own records can be written", impossible);
        }
    }

    <T> T read(String text, Class<T> kind) {
        try {
            return mapper.readValue(text, kind);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("What was written can be read", broken);
        }
    }
}
