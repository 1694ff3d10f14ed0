package vn.giothong.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Takes what is sent at its word: 250.7 is no volume, 0 no sex and 1 no date. */
@Singleton
class JsonReading implements ObjectMapperCustomizer {
    /** After the framework's own modules, whose reading of a day would hold otherwise. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.registerModule(new SimpleModule().addDeserializer(LocalDate.class, new Day()));
    }

    /** YYYY-MM-DD within the years that {@link Time#sane} takes. */
    private static class Day extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = parser.getValueAsString("");
            try {
                return Time.sane(LocalDate.parse(text));
            } catch (DateTimeException wrong) {
                throw context.weirdStringException(text, LocalDate.class, "not a day");
            }
        }
    }
}
