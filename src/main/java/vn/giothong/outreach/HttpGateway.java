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
import org.jspecify.annotations.Nullable;

/** Hands messages to a provider of SMS or Zalo over HTTP; tries again where the provider is busy or out of reach. */
class HttpGateway implements MessageGateway {
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Set<Integer> TELLING_NOTHING = Set.of(500, 502, 504);
    private static final int UNPROCESSABLE = 422;
    /** As likely our settings as the recipient: a wrong address of the provider, or a body that it cannot read. */
    private static final Set<Integer> SOMEBODYS_FAULT = Set.of(400, 404, 410);

    private static final Pattern PLACE = Pattern.compile("\\{(to|digits|text|id|token)}");

    private final MessageSettings.Route route;
    private final ProviderWord word;
    private final HttpClient client;
    private final URI address;

    HttpGateway(MessageSettings.Route route) {
        this.route = route;
        this.word = new ProviderWord(route.answer());
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
            var status = answer == null ? 0 : answer.statusCode();
            if (answer != null && status / 100 == 2) {
                heed(answer);
                return;
            }
            if (answer != null && SOMEBODYS_FAULT.contains(status)) {
                blame(answer);
            }
            if (attempt == tries || !mayPass(status)) {
                throw new UndeliveredException(why(status), "The provider answered " + status);
            }
            LockSupport.parkNanos(PAUSE.multipliedBy(attempt).toNanos());
        }
    }

    private void heed(HttpResponse<byte[]> answer) {
        var verdict = word.of(answer.body());
        switch (verdict.kind()) {
            case TAKEN -> {}
            case NOT_NOW -> throw undelivered(UndeliveredException.Why.LATER, verdict);
            case NEVER -> throw undelivered(UndeliveredException.Why.REFUSED, verdict);
            case UNREADABLE -> throw undelivered(untold(), verdict);
        }
    }

    /** Against the recipient only where the provider says so; else a mistyped setting would hold every number. */
    private void blame(HttpResponse<byte[]> answer) {
        var verdict = word.of(answer.body());
        if (verdict.kind() == ProviderWord.Kind.NEVER) {
            throw undelivered(UndeliveredException.Why.REFUSED, verdict);
        }
    }

    private static UndeliveredException undelivered(UndeliveredException.Why why, ProviderWord.Verdict verdict) {
        return new UndeliveredException(why, "The provider said " + verdict.said());
    }

    private UndeliveredException.Why untold() {
        return route.idempotent() ? UndeliveredException.Why.LATER : UndeliveredException.Why.UNSURE;
    }

    /** Only an answer about the message itself speaks against the recipient, and a gateway that gave up waiting tells nothing. */
    private UndeliveredException.Why why(int status) {
        if (status == UNPROCESSABLE) {
            return UndeliveredException.Why.REFUSED;
        }
        return TELLING_NOTHING.contains(status) ? untold() : UndeliveredException.Why.LATER;
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
                "digits", message.recipient().replace("+", ""),
                "text", message.text(),
                "id", message.id().toString(),
                "token", route.token().orElse(""));
        return PLACE.matcher(route.body())
                .replaceAll(place -> Matcher.quoteReplacement(quoted(known.getOrDefault(place.group(1), ""))));
    }

    private static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    /** Null where no answer came and there are tries left. */
    private @Nullable HttpResponse<byte[]> answer(HttpRequest request, boolean last) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (ConnectException | HttpConnectTimeoutException unreachable) {
            failed(last, UndeliveredException.Why.LATER, "The provider is out of reach", unreachable);
        } catch (IOException broken) {
            failed(last, UndeliveredException.Why.UNSURE, "The provider gave no answer", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new UndeliveredException(UndeliveredException.Why.UNSURE, "Stopped while sending", stopped);
        }
        return null;
    }

    private static void failed(boolean last, UndeliveredException.Why why, String words, IOException cause) {
        if (last) {
            throw new UndeliveredException(why, words, cause);
        }
    }

    private static boolean mayPass(int status) {
        return status == 0 || status == 429 || status >= 500;
    }
}
