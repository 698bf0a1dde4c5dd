using System.Data.Common;
using ScAi.Constellations.Accounts;
using ScAi.Constellations.Catalogue.Items;

namespace ScAi.Constellations.Catalogue.Shelves;

/// <summary>What else happens when an item of a kind is written or removed; in the same transaction.</summary>
internal interface IShelfRule<TItem>
    where TItem : ICatalogueItem
{
    /// <summary>Completes an item, or refuses it.</summary>
    Task<TItem> BeforeWriteAsync(DbConnection connection, Caller caller, TItem item) => Task.FromResult(item);

    Task AfterWriteAsync(DbConnection connection, long id, TItem item, long nowUs) => Task.CompletedTask;

    Task BeforeRemoveAsync(DbConnection connection, long id) => Task.CompletedTask;
}
