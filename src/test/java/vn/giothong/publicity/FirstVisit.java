package vn.giothong.publicity;

import java.util.List;
import org.jboss.logging.Logger;
import vn.giothong.browser.Browser;

/** What a page costs a phone that has never been there: all that comes over the wire. */
record FirstVisit(int bytes, int requests) {
    static final int MOST_BYTES = 100_000;

    /** The page itself, its style, script, font and pictures: each costs a phone a way there and back. */
    static final int MOST_REQUESTS = 6;

    private static final Logger LOG = Logger.getLogger(FirstVisit.class);

    static FirstVisit of(Browser browser, String path) {
        var page = browser.page("vi-VN", 390, 844);
        page.navigate(path);
        var measured = (List<?>) page.evaluate("() => { const all = [...performance.getEntriesByType('navigation'),"
                + " ...performance.getEntriesByType('resource')]; return [all.reduce((sum, one) => sum +"
                + " one.encodedBodySize, 0), all.length]; }");
        var visit = new FirstVisit(((Number) measured.get(0)).intValue(), ((Number) measured.get(1)).intValue());
        LOG.infof("First visit of %s: %d bytes in %d requests", path, visit.bytes(), visit.requests());
        return visit;
    }
}
