using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ScAi.Constellations.Catalogue.Shelves;
using ScAi.Sql;

namespace ScAi.Constellations.Catalogue.Routes;

/// <summary>Writes items into answers: what the database knows about them, then their bodies as they lie there.</summary>
internal static class ItemWriter
{
    /// <summary>The fields that the catalogue itself writes, in front of the item's own.</summary>
    public static readonly string[] OwnFields = ["id", "version", "shared", "account", "satelliteCount", "createdAt", "updatedAt"];

    public static Task WriteItemAsync(HttpContext context, Row row, string? countField, int status = StatusCodes.Status200OK)
    {
        var tag = ETags.Of(row.Version);
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.IfNoneMatch.ToString() == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        Write(context.Response.BodyWriter, row, countField);
        return context.Response.BodyWriter.FlushAsync(context.RequestAborted).AsTask();
    }

    /// <summary><c>{"items":[...],"total":3,"next":"..."}</c></summary>
    public static Task WritePageAsync(HttpContext context, ListPage page, string? countField)
    {
        var rows = page.Rows;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "private, no-cache";
        var body = context.Response.BodyWriter;
        body.Write("{\"items\":["u8);
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0)
            {
                body.Write(","u8);
            }

            Write(body, rows[i], countField);
        }

        WriteEnd(body, page.Next, page.Total);
        return body.FlushAsync(context.RequestAborted).AsTask();
    }

    /// <summary>What stands behind the items of a page.</summary>
    public static void WriteEnd(IBufferWriter<byte> body, string? next, long total)
    {
        body.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"],\"total\":{total}")));
        body.Write(next is null ? "}"u8 : Encoding.UTF8.GetBytes($",\"next\":\"{next}\"}}"));
    }

    public static void Write(IBufferWriter<byte> body, Row row, string? countField)
    {
        Span<byte> head = stackalloc byte[256];
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"id\":{row.Id},\"version\":{row.Version},\"shared\":{(row.Account is null ? "true" : "false")},");
        var length = Encoding.UTF8.GetBytes(text, head);
        if (countField is not null)
        {
            length += Encoding.UTF8.GetBytes($"\"{countField}\":{row.Count},", head[length..]);
        }

        length += Encoding.UTF8.GetBytes("\"createdAt\":\"", head[length..]);
        length += Instant(row.CreatedUs, head[length..]);
        length += Encoding.UTF8.GetBytes("\",\"updatedAt\":\"", head[length..]);
        length += Instant(row.UpdatedUs, head[length..]);
        length += Encoding.UTF8.GetBytes("\",", head[length..]);
        body.Write(head[..length]);
        if (row.Account is not null)
        {
            body.Write("\"account\":"u8);
            body.Write(JsonSerializer.SerializeToUtf8Bytes(row.Account));
            body.Write(","u8);
        }

        body.Write(row.Body.AsSpan(1));
    }

    private static int Instant(long microseconds, Span<byte> destination)
    {
        Utf8Formatter.TryFormat(UtcMicroseconds.ToInstant(microseconds).UtcDateTime, destination, out var length, 'O');
        return length;
    }
}
