package io.guildhall.stack.json;

/** JSON that is not the record it should be. The message names the field by its path and says what is wrong. */
public final class JsonMismatchException extends Exception {

    private static final long serialVersionUID = 1L;

    JsonMismatchException(String path, String problem) {
        super(path.isEmpty() ? problem : path + " " + problem);
    }
}
