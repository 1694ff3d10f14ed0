package vn.giothong.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the version for steps that need nothing else: without a body, or with an empty one of whatever type, there is none. */
@Provider
@Consumes(MediaType.WILDCARD)
public class GivenVersionReader implements MessageBodyReader<GivenVersion> {
    record Body(@Nullable Integer version) {}

    private final ObjectMapper mapper;

    public GivenVersionReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean isReadable(Class<?> kind, Type type, Annotation[] annotations, MediaType media) {
        return kind == GivenVersion.class;
    }

    @Override
    public GivenVersion readFrom(
            Class<GivenVersion> kind,
            Type type,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        var sent = in.readAllBytes();
        var body = new String(sent, StandardCharsets.UTF_8).isBlank() ? null : mapper.readValue(sent, Body.class);
        return GivenVersion.of(body == null ? null : body.version(), headers.getFirst(HttpHeaders.IF_MATCH));
    }
}
