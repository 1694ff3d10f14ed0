package vn.giothong.outreach;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads in the body of an answer what the provider did with a message, for those that say so there and not by the status. */
class ProviderWord {
    enum Kind {
        TAKEN,
        /** Not taken for a reason that may pass, such as an empty account. */
        NOT_NOW,
        /** This recipient will never get it. */
        NEVER,
        /** The body says nothing of it. */
        UNREADABLE
    }

    /** What was said: a code, never more of the body. */
    record Verdict(Kind kind, String said) {}

    private static final int LONGEST_CODE = 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final @Nullable JsonPointer place;
    private final Set<String> accepted;
    private final Set<String> refused;

    /**
     * @throws IllegalArgumentException where the place is no JSON Pointer
     */
    ProviderWord(MessageSettings.Answer answer) {
        this.place = answer.at().map(JsonPointer::compile).orElse(null);
        this.accepted = answer.accepted();
        this.refused = answer.refused().orElse(Set.of());
    }

    Verdict of(byte[] body) {
        if (place == null) {
            return new Verdict(Kind.TAKEN, "");
        }
        var found = read(body).at(place);
        if (!found.isValueNode() || found.isNull()) {
            return new Verdict(Kind.UNREADABLE, "nothing at " + place);
        }
        var code = found.asText();
        return new Verdict(kind(code), code.substring(0, Math.min(code.length(), LONGEST_CODE)) + " at " + place);
    }

    private Kind kind(String code) {
        if (accepted.contains(code)) {
            return Kind.TAKEN;
        }
        return refused.contains(code) ? Kind.NEVER : Kind.NOT_NOW;
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException none) {
            return MissingNode.getInstance();
        }
    }
}
