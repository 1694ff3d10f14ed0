package vn.giothong.publicity;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import vn.giothong.drive.PublicDrives;
import vn.giothong.web.Formats;
import vn.giothong.web.Texts;

/** Draws what Zalo and Facebook show with a drive's link: its name, day, hours and place, 1200 by 630 dots. */
@ApplicationScoped
class DrivePicture {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int MARGIN = 80;
    private static final int NAME_LINES = 3;
    private static final int PLACE_LINES = 2;
    private static final Color ROSE = new Color(0xA3123F);
    private static final Color PALE = new Color(0xF7E6EC);

    private final Font bold = font("LiberationSans-Bold.ttf");
    private final Font plain = font("LiberationSans-Regular.ttf");

    /** Letters of the program's own, since a server may have none with Vietnamese marks. */
    private static Font font(String name) {
        try (var file = DrivePicture.class.getResourceAsStream("/liberation/" + name)) {
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (FontFormatException broken) {
            throw new IllegalStateException(name + " is no font", broken);
        }
    }

    byte[] of(PublicDrives.Shown drive, String language) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setColor(ROSE);
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            drop(pen);
            words(pen, drive, language);
        } finally {
            pen.dispose();
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private static void drop(Graphics2D pen) {
        var drop = new Path2D.Double();
        drop.moveTo(WIDTH - 190, 90);
        drop.curveTo(WIDTH - 130, 180, WIDTH - 90, 230, WIDTH - 90, 290);
        drop.curveTo(WIDTH - 90, 350, WIDTH - 140, 390, WIDTH - 190, 390);
        drop.curveTo(WIDTH - 240, 390, WIDTH - 290, 350, WIDTH - 290, 290);
        drop.curveTo(WIDTH - 290, 230, WIDTH - 250, 180, WIDTH - 190, 90);
        pen.setColor(PALE);
        pen.fill(drop);
    }

    private void words(Graphics2D pen, PublicDrives.Shown drive, String language) {
        pen.setColor(Color.WHITE);
        pen.setFont(plain.deriveFont(34f));
        pen.drawString(Texts.text(language, "publicity_picture"), MARGIN, 120);
        pen.setFont(bold.deriveFont(60f));
        int y = 210;
        for (var line : lines(pen, drive.name(), WIDTH - 2 * MARGIN - 260, NAME_LINES)) {
            pen.drawString(line, MARGIN, y);
            y += 74;
        }
        pen.setFont(bold.deriveFont(46f));
        var hours = Formats.time(drive.startsAt()) + "–" + Formats.time(drive.endsAt());
        pen.drawString(Formats.date(language, drive.date()) + "   " + hours, MARGIN, 470);
        pen.setFont(plain.deriveFont(36f));
        y = 520;
        for (var line : lines(pen, drive.venue() + ", " + drive.place(), WIDTH - 2 * MARGIN, PLACE_LINES)) {
            pen.drawString(line, MARGIN, y);
            y += 42;
        }
        pen.setColor(PALE);
        pen.setFont(plain.deriveFont(28f));
        pen.drawString(Texts.text(language, "web_name"), MARGIN, 606);
    }

    /** Broken between words; what goes beyond the last line ends in dots. */
    private static List<String> lines(Graphics2D pen, String text, int width, int most) {
        var measure = pen.getFontMetrics();
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (measure.stringWidth(longer) <= width || line.isEmpty()) {
                line = longer;
            } else if (lines.size() == most - 1) {
                line = line + " …";
                break;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }
}
