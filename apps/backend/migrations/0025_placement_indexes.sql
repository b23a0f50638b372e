-- What a placement writes, it pays for with every index. These are read by nobody: the sweeper goes by orders, and whoever asks for
-- a piece's lines comes from an order. When a placement was decided is asked for the last hours alone, in the order it was written.

drop index inventory.hold_due;
drop index orders.order_line_of_variant;
drop index checkout.placement_age;
create index placement_age on checkout.placement using brin (decided_at) with (autosummarize = on, pages_per_range = 32);

-- An order, its recipient and its vendor orders are written by one call, which takes their ids from one batch; none of them is ever
-- removed. A line's parcel is still checked, and a parcel's vendor.
alter table orders.recipient drop constraint recipient_order_id_fkey;
alter table orders.vendor_order drop constraint vendor_order_order_id_fkey;
revoke delete on orders.recipient from selvedge_market;
