package landbridge.serve.client;

/**
 * How much of the server one client may use; 0 is any amount.
 *
 * @param concurrent requests at the same time
 * @param requests requests a minute
 * @param errors refused requests a minute
 * @param querySeconds seconds of queries a minute
 */
public record Allowance(int concurrent, long requests, long errors, long querySeconds) {}
