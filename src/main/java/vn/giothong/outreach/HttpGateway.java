package vn.giothong.outreach;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands messages to a provider of SMS or Zalo over HTTP; tries again where the provider is busy or out of reach. */
class HttpGateway implements MessageGateway {
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Set<Integer> TELLING_NOTHING = Set.of(500, 502, 504);
    private static final Set<Integer> REFUSALS = Set.of(400, 404, 410, 422);
    private static final Pattern PLACE = Pattern.compile("\\{(to|text|id|token)}");

    private final MessageSettings.Route route;
    private final HttpClient client;
    private final URI address;

    HttpGateway(MessageSettings.Route route) {
        this.route = route;
        this.address = URI.create(route.url()
                .orElseThrow(() -> new IllegalStateException("A channel by HTTP needs the url of its provider")));
        this.client = HttpClient.newBuilder().connectTimeout(route.timeout()).build();
    }

    @Override
    public void send(Message message) {
        var request = request(message);
        var tries = message.once() && !route.idempotent() ? 1 : TRIES;
        for (int attempt = 1; ; attempt++) {
            var answer = answer(request, attempt == tries);
            if (answer / 100 == 2) {
                return;
            }
            if (attempt == tries || !mayPass(answer)) {
                throw new UndeliveredException(why(answer), "The provider answered " + answer);
            }
            LockSupport.parkNanos(PAUSE.multipliedBy(attempt).toNanos());
        }
    }

    /** Only an answer about the message itself speaks against the recipient, and a gateway that gave up waiting tells nothing. */
    private UndeliveredException.Why why(int answer) {
        if (REFUSALS.contains(answer)) {
            return UndeliveredException.Why.REFUSED;
        }
        return TELLING_NOTHING.contains(answer) && !route.idempotent()
                ? UndeliveredException.Why.UNSURE
                : UndeliveredException.Why.LATER;
    }

    @Override
    public Fate fate(UUID messageId) {
        return route.idempotent() ? Fate.NOT_TAKEN : Fate.UNKNOWN;
    }

    private HttpRequest request(Message message) {
        var request = HttpRequest.newBuilder(address)
                .timeout(route.timeout())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", message.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body(message)));
        route.token().ifPresent(token -> request.header(route.tokenHeader(), credential(token)));
        return request.build();
    }

    private String credential(String token) {
        return route.tokenHeader().equalsIgnoreCase("Authorization") ? "Bearer " + token : token;
    }

    private String body(Message message) {
        var known = Map.of(
                "to", message.recipient(),
                "text", message.text(),
                "id", message.id().toString(),
                "token", route.token().orElse(""));
        return PLACE.matcher(route.body())
                .replaceAll(place -> Matcher.quoteReplacement(quoted(known.getOrDefault(place.group(1), ""))));
    }

    private static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    /** The status of the answer; 0 where none came and there are tries left. */
    private int answer(HttpRequest request, boolean last) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (ConnectException | HttpConnectTimeoutException unreachable) {
            return given(last, UndeliveredException.Why.LATER, "The provider is out of reach", unreachable);
        } catch (IOException broken) {
            return given(last, UndeliveredException.Why.UNSURE, "The provider gave no answer", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UndeliveredException(UndeliveredException.Why.UNSURE, "Stopped while sending", stopped);
        }
    }

    private static int given(boolean last, UndeliveredException.Why why, String words, IOException cause) {
        if (last) {
            throw new UndeliveredException(why, words, cause);
        }
        return 0;
    }

    private static boolean mayPass(int answer) {
        return answer == 0 || answer == 429 || answer >= 500;
    }
}
