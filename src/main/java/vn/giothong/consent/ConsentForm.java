package vn.giothong.consent;

import java.util.List;
import vn.giothong.web.Form;

/** One button of a page: what it is about and whether it agrees or withdraws. */
final class ConsentForm {
    private ConsentForm() {}

    static ConsentBody read(Form form) {
        var choice = new ConsentBody.Choice(
                form.choice("purpose", Purpose.class), form.choice("channel", Channel.class), form.ticked("given"));
        return new ConsentBody(List.of(choice), null);
    }
}
