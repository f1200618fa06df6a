package landbridge.soak;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that is open by way of a fault point. */
final class FaultyChannel extends FileChannel {

  private final FileChannel real;
  private final Path path;
  private final FaultPoint point;

  FaultyChannel(FileChannel real, Path path, FaultPoint point) {
    this.real = real;
    this.path = path;
    this.point = point;
  }

  @Override
  public int read(ByteBuffer to) throws IOException {
    return point.read(() -> real.read(to));
  }

  @Override
  public long read(ByteBuffer[] to, int offset, int length) throws IOException {
    return point.read(() -> real.read(to, offset, length));
  }

  @Override
  public int read(ByteBuffer to, long position) throws IOException {
    return point.read(() -> real.read(to, position));
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    return point.grow(path, () -> real.write(from), () -> real.write(half(from)));
  }

  @Override
  public long write(ByteBuffer[] from, int offset, int length) throws IOException {
    return point.grow(path, () -> real.write(from, offset, length), FaultPoint.Half.NOTHING);
  }

  @Override
  public int write(ByteBuffer from, long position) throws IOException {
    return point.grow(
        path, () -> real.write(from, position), () -> real.write(half(from), position));
  }

  private static ByteBuffer half(ByteBuffer whole) {
    return whole.slice(whole.position(), whole.remaining() / 2);
  }

  @Override
  public long position() throws IOException {
    return real.position();
  }

  @Override
  public FileChannel position(long position) throws IOException {
    real.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return real.size();
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    point.change(path, () -> real.truncate(size));
    return this;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    point.change(
        path,
        () -> {
          real.force(metaData);
          return path;
        });
  }

  @Override
  public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
    return point.read(() -> real.transferTo(position, count, target));
  }

  @Override
  public long transferFrom(ReadableByteChannel from, long position, long count) throws IOException {
    return point.grow(
        path, () -> real.transferFrom(from, position, count), FaultPoint.Half.NOTHING);
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
    return real.map(mode, position, size);
  }

  @Override
  public FileLock lock(long position, long size, boolean shared) throws IOException {
    return real.lock(position, size, shared);
  }

  @Override
  public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return real.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    real.close();
  }
}
