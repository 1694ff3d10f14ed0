package vn.giothong.document;

/** A printed document with the name under which it is saved. */
public final class PdfFile {
    private final String name;
    private final byte[] content;

    public PdfFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    public String name() {
        return name;
    }

    public byte[] content() {
        return content;
    }
}
